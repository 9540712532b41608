import { describe, expect, test } from 'vitest'
import { takeBack } from '@/lib/desk/reviews/act'
import { ben, letter, pageFor, published, send, standing, WRONG, withReviews } from './desk-reviews'

const desk = withReviews()
const WHY = 'The printed page says 9.'
const texts = (said: { text: string }[]) => said.map(({ text }) => text)

describe('the checks', () => {
  test.each(['69', '69%', '69 %', ' 69% '])('take %j as the rate that was read', async (rate) => {
    await desk.take({ 'wrong.txt': WRONG })
    const { checks } = await send(await standing(), { do: 'check', 'figure.upheldRate': rate })
    expect(checks.outcome).toBe('unchanged')
  })

  test('say of each field what in it cannot be read', async () => {
    await desk.take({ 'wrong.txt': WRONG })
    const { checks } = await send(await standing(), {
      do: 'check',
      'figure.upheld': 'nine',
      'figure.upheldRate': '',
    })
    expect(checks.outcome).toBe('unreadable')
    expect(checks.problems.map(({ name }) => name)).toEqual(['upheld', 'upheldRate'])
  })
})

describe('a proposal', () => {
  test('says what is missing of it, each with its field, and keeps what was typed', async () => {
    await desk.take({ 'wrong.txt': WRONG })
    expect(texts((await send(await standing(), { 'figure.upheld': '9' })).said)).toEqual([
      'Choose what you propose.',
    ])
    const { said } = await send(await standing(), { decision: 'confirm', 'figure.upheld': '9' })
    expect(said.map(({ field }) => field)).toEqual(['decision', 'why'])
    const page = await pageFor(await standing())
    expect(page.fields.find(({ name }) => name === 'upheld')).toMatchObject({ value: '9', before: '8' })
    expect((await pageFor(await standing(), ben)).fields.find(({ name }) => name === 'upheld')?.value).toBe(
      '8',
    )
  })

  test('that still leaves it withheld is followed by another, made of what the first leaves', async () => {
    await desk.take({ 'wrong.txt': WRONG })
    await send(await standing(), { decision: 'correct', 'figure.upheld': '7', why: WHY })
    const between = await standing()
    expect(between.isOpen).toBe(true)
    expect((await pageFor(between)).reasons.map(({ message }) => message).join()).toContain('7 of 13')
    await send(between, { decision: 'correct', 'figure.upheld': '9', why: WHY }, ben)
    expect(await standing()).toMatchObject({ isOpen: false, source: { state: 'corrected' } })
  })

  test('to confirm or to discard ends what can be proposed, until it is taken back', async () => {
    await desk.take({ 'wrong.txt': WRONG })
    await send(await standing(), { decision: 'discard', why: WHY })
    const discarded = await standing()
    expect(discarded).toMatchObject({ isOpen: false, source: { state: 'discarded' } })
    expect(texts((await send(discarded, { decision: 'confirm', why: WHY })).said)[0]).toContain(
      'Take it back',
    )
    expect((await takeBack(discarded, discarded.waiting[0]?.id ?? 0, ben)).kind).toBe('done')
    const page = await pageFor(await standing())
    expect(page.waiting).toEqual([])
    expect(page.history.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['Ben Okoro took back Asha Rao’s proposal.']),
    )
    await send(await standing(), { decision: 'confirm', why: WHY })
    expect(await standing()).toMatchObject({ isOpen: false, source: { state: 'confirmed' } })
  })
})

describe('a source of which the council is not known', () => {
  const unknown = () => desk.take({ 'unknown.txt': letter({ council: 'Nowhere Council' }) })

  test('is said to be of a council found by its name, with what of it is missing told apart', async () => {
    await unknown()
    const page = await pageFor(await standing())
    expect(page.form?.identify).toMatchObject({ isNeeded: true })
    const missing = await send(await standing(), { decision: 'identify', council: 'zzzz', why: WHY })
    expect(missing.said.map(({ field }) => field)).toEqual(expect.arrayContaining(['council', 'year']))
    const fields = {
      decision: 'identify',
      council: 'wiltbridge',
      year: '2023-24',
      date: '2024-07-17',
      why: WHY,
    }
    expect((await send(await standing(), fields)).said).toMatchObject([{ kind: 'done' }])
    const after = await standing()
    expect(after.source).toMatchObject({ council: { slug: 'wiltbridge' }, reportingYear: '2023-24' })
  })
})

describe('a letter that is published', () => {
  /** No average of that year is known, so that one can be corrected by itself. */
  const of2019 = (given = {}) => letter({ year: '2019-20', ...given })

  test('is corrected by a proposal that must pass every check', async () => {
    await desk.take({ 'right.txt': of2019() })
    const { said, checks } = await send(await published('2019-20'), {
      decision: 'correct',
      'figure.upheld': '8',
      why: WHY,
    })
    expect(said).toMatchObject([{ kind: 'problem' }])
    expect(checks).toMatchObject({ outcome: 'refused' })
    const printed = (await published('2019-20')).source.figures.earlyRemedyRateTypeAverage?.value ?? 0
    const right = {
      decision: 'correct',
      'figure.earlyRemedyRateTypeAverage': `${printed + 1} %`,
      why: WHY,
    }
    expect((await send(await published('2019-20'), right)).said).toEqual([
      expect.objectContaining({ kind: 'done' }),
    ])
    expect((await published('2019-20')).waiting).toMatchObject([{ content: { kind: 'correct-published' } }])
    expect((await pageFor(await published('2019-20'))).form).toBeNull()
  })

  test('is restored as an earlier edition showed it', async () => {
    await desk.take({ 'right.txt': of2019() })
    await desk.take({ 'newer.txt': of2019({ date: '30 July 2020' }) })
    const page = await pageFor(await published('2019-20'))
    expect(page.form?.versions.map(({ edition }) => edition)).toEqual([1])
    await send(await published('2019-20'), { decision: 'restore', edition: '1', why: WHY })
    expect((await published('2019-20')).waiting).toMatchObject([{ content: { kind: 'restore', edition: 1 } }])
  })
})
