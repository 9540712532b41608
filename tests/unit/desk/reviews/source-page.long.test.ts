import { describe, expect, test } from 'vitest'
import {
  NO_QUEUE_FILTERS,
  type QueueFilters,
  readReviewsAddress,
  reviewsAddress,
} from '@/lib/desk/reviews/address'
import { pictureAnswer, reviewFileAnswer } from '@/lib/desk/reviews/answers'
import { neighboursOf, queuePage, wholeQueue } from '@/lib/desk/reviews/queue'
import { queryFrom } from '@/lib/platform/query'
import { letterPdf } from '@/prisma/factories/letter-pdf'
import { letter, pageFor, send, standing, WRONG, withReviews } from './desk-reviews'

const desk = withReviews()

describe('the queue', () => {
  const takeThree = () =>
    desk.take({
      '1.txt': WRONG,
      '2.txt': letter({ council: 'Nowhere Council' }),
      '3.txt': letter({
        council: 'Wiltbridge Council',
        year: '2022-23',
        upheld: { count: 8, base: 13, rate: 69 },
      }),
    })
  const titles = async (filters: Partial<QueueFilters>) =>
    (await queuePage({ ...NO_QUEUE_FILTERS, ...filters }, 1)).rows.map(({ title }) => title).sort()

  test('lists what waits, and lets through by year, reason, kind and state', async () => {
    await takeThree()
    expect(await titles({})).toHaveLength(3)
    expect(await titles({ year: '2022-23' })).toEqual(['Wiltbridge Council, 2022-23'])
    expect(await titles({ reason: 'whose-it-is' })).toHaveLength(1)
    expect(await titles({ reason: 'disagree' })).toEqual([
      'Ambleford Council, 2023-24',
      'Wiltbridge Council, 2022-23',
    ])
    expect(await titles({ type: 'county' })).toEqual([])
    expect(await titles({ kind: 'data-file' })).toEqual([])
    await send(await standing(), { decision: 'discard', why: 'It is a copy.' })
    expect(await titles({ state: 'proposed' })).toHaveLength(1)
    expect(await titles({})).toHaveLength(2)
  })

  test('counts each reason under the other filters', async () => {
    await takeThree()
    const { reasons } = await queuePage({ ...NO_QUEUE_FILTERS, year: '2022-23' }, 1)
    expect(reasons.map(({ words, count }) => [words, count])).toEqual([
      ['Any reason', '1'],
      ['Numbers disagree with each other', '1'],
    ])
  })

  test('goes on to the next of the same filters, also from one that has just left it', async () => {
    await takeThree()
    const queue = await wholeQueue()
    const disagreeing = { ...NO_QUEUE_FILTERS, reason: 'disagree' } as const
    const [first, second] = queue.filter(({ reasons }) => reasons.includes('disagree'))
    if (!first || !second) throw new Error('There should be two.')
    expect(neighboursOf(queue, first.review.number, disagreeing)).toMatchObject({ previous: null, left: 1 })
    expect(neighboursOf(queue, first.review.number, disagreeing).next).toBe(
      `/desk/reviews/${second.review.number}?reason=disagree`,
    )
    await send(await standing(first.review.number), { decision: 'discard', why: 'It is a copy.' })
    expect(neighboursOf(await wholeQueue(), first.review.number, disagreeing).left).toBe(1)
  })

  test('has its filters in its address', () => {
    const filters: QueueFilters = {
      state: 'proposed',
      year: '2023-24',
      type: 'london_borough',
      reason: 'scan',
      kind: 'list',
    }
    const address = new URL(reviewsAddress(filters, 3), 'http://site.invalid')
    expect(readReviewsAddress(queryFrom(address.searchParams))).toEqual({ ...filters, page: 3 })
    expect(reviewsAddress()).toBe('/desk/reviews')
  })
})

describe('the page of one source', () => {
  test('marks each figure on the picture of its page by the number of its field', async () => {
    const pdf = await letterPdf({
      council: 'Ambleford Council',
      year: '2023-24',
      overrides: { upheld: '8' },
    })
    await desk.take({ 'letter.pdf': pdf })
    const { exhibit, fields } = await pageFor(await standing())
    if (exhibit.kind !== 'pages') throw new Error('There are no pages.')
    expect(exhibit.pages.map(({ page, picture }) => [page, picture?.src.split('?')[0]])).toEqual(
      exhibit.pages.map(({ page }) => [page, `/desk/reviews/1/pages/${page}`]),
    )
    const marked = exhibit.pages.flatMap(
      ({ picture }) => picture?.marks.flatMap(({ figures }) => figures) ?? [],
    )
    expect(marked.map(({ name }) => name).sort()).toEqual(
      fields.flatMap(({ read, name }) => (read?.markHref ? name : [])).sort(),
    )
    expect(marked.length).toBeGreaterThan(5)
    for (const { number, name } of marked)
      expect(fields.find((field) => field.name === name)?.number).toBe(number)
    const drawn = await pictureAnswer({ number: '1', page: '4' })
    expect(drawn.headers.get('content-type')).toBe('image/png')
    expect((await pictureAnswer({ number: '1', page: '99' })).status).toBe(404)
  })

  test('shows the lines of a text with the figures read from them, and why it is withheld in plain words', async () => {
    await desk.take({ 'wrong.txt': WRONG })
    const { exhibit, reasons, fields, state } = await pageFor(await standing())
    if (exhibit.kind !== 'pages') throw new Error('There are no pages.')
    const line = exhibit.pages[0]?.lines.find(({ text }) => text.includes('8 upheld decisions'))
    expect(line?.figures.map(({ name }) => name)).toEqual(['upheld'])
    expect(reasons[0]).toMatchObject({ kind: 'Numbers disagree with each other' })
    expect(state).toBe('It is withheld: we publish nothing from it until it is decided.')
    expect(fields.find(({ name }) => name === 'upheld')).toMatchObject({
      value: '8',
      read: { origin: 'printed', quote: '8 upheld decisions', markHref: '#mark-upheld' },
    })
  })

  test('stands next to other sources of the same council and year, with where they differ', async () => {
    await desk.take({ 'right.txt': letter() })
    await desk.take({ 'wrong.txt': WRONG })
    const { others } = await pageFor(await standing())
    expect(others?.columns.map(({ called }) => called)).toEqual(['The letter, published'])
    expect(others?.finding).toContain('“Complaints upheld”')
    expect(others?.rows.find(({ name }) => name === 'upheld')).toMatchObject({
      here: '8',
      there: [{ words: '9', differs: true }],
    })
  })

  test('hands out its file as it came in', async () => {
    await desk.take({ 'wrong.txt': WRONG })
    const answer = await reviewFileAnswer({ number: '1' })
    expect(await answer.text()).toBe(WRONG)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect((await reviewFileAnswer({ number: '99' })).status).toBe(404)
  })
})
