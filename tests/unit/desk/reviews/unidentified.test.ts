import { describe, expect, test } from 'vitest'
import { letterPdf } from '@/prisma/factories/letter-pdf'
import { disguisedLetterPdf } from '@/prisma/factories/pdf/disguised-letter'
import { letter, pageFor, send, standing, withReviews } from './desk-reviews'

const desk = withReviews()

describe('a letter whose council we do not know', () => {
  const values = (page: Awaited<ReturnType<typeof pageFor>>) =>
    Object.fromEntries(page.fields.map(({ name, value }) => [name, value]))

  test('shows what was read of it, each figure marked on the picture of its page', async () => {
    const given = { year: '2023-24', overrides: { upheld: '9' } } as const
    await desk.take({ 'letter.pdf': await letterPdf({ ...given, council: 'Nowhere Council' }) })
    const page = await pageFor(await standing())
    expect(page.reasons[0]?.message).toContain('Nowhere')
    expect(values(page)).toMatchObject({ upheld: '9' })
    expect(page.unidentified).toContain('a letter for 2023-24')
    if (page.exhibit.kind !== 'pages') throw new Error('There are no pages.')
    const marks = page.exhibit.pages.flatMap(({ picture }) => picture?.marks ?? [])
    const marked = marks.flatMap(({ figures }) => figures.map(({ name }) => name))
    expect(marked.sort()).toEqual(page.fields.flatMap(({ name, read }) => (read ? name : [])).sort())
    expect(marked.length).toBeGreaterThan(5)
    expect(page.form?.decisions.map(({ id }) => id)).toEqual(['identify', 'discard'])
    expect(page.form?.identify).toMatchObject({ council: '', year: '2023-24' })
    expect(page.form?.identify?.date).toMatch(/^2024-\d\d-\d\d$/)
  })

  test('is stored without figures: what was read of it is published nowhere', async () => {
    await desk.take({ 'letter.txt': letter({ council: 'Nowhere Council' }) })
    const { source } = await standing()
    expect(source).toMatchObject({ council: null, figures: {} })
  })

  test('shows the same figures once somebody has said whose it is', async () => {
    await desk.take({ 'letter.txt': letter({ council: 'Nowhere Council' }) })
    const before = await pageFor(await standing())
    const { said } = await send(await standing(), {
      decision: 'identify',
      council: 'Ambleford Council',
      year: before.form?.identify?.year ?? '',
      date: before.form?.identify?.date ?? '',
      why: 'It is in the address.',
    })
    expect(said[0]?.kind).toBe('done')
    const after = await pageFor(await standing())
    expect(Object.keys(values(after)).length).toBeGreaterThan(5)
    expect(values(after)).toEqual(values(before))
    expect(after.unidentified).toBeNull()
  })

  test.each([
    { what: 'whose year is certain', date: undefined },
    { what: 'whose year is not certain', date: '17 July 2022' },
  ])(
    'and $what is not published for being identified, where its page does not show a figure that its text gives',
    async ({ date }) => {
      const given = { council: 'Nowhere Council', year: '2023-24', ...(date && { date }) } as const
      const hidden = disguisedLetterPdf(given, 'white on white', '9', 'This compares to an average of')
      await desk.take({ 'letter.pdf': hidden?.pdf ?? '' })
      const before = await pageFor(await standing())
      expect(before.reasons.map(({ message }) => message).join()).toContain(
        'the page does not show all of it',
      )
      expect(before.form?.identify?.year).toBe(date ? '' : '2023-24')
      await send(await standing(), {
        decision: 'identify',
        council: 'Ambleford Council',
        year: '2023-24',
        date: before.form?.identify?.date || '2024-07-17',
        why: 'It is in the address.',
      })
      const { source } = await standing()
      expect(source).toMatchObject({ state: 'open', council: { slug: 'ambleford' } })
      expect('reasons' in source && source.reasons.map(({ code }) => code)).toEqual(['not-shown'])
    },
  )

  test('says plainly that it has no figures where its year is not certain, and reads it as of the year chosen', async () => {
    const text = letter({ council: 'Nowhere Council' }).replace(
      'Annual Review letter 2023-24',
      'Annual Review letter 2022-23',
    )
    await desk.take({ 'letter.txt': text })
    const page = await pageFor(await standing())
    expect(page.fields.filter(({ read }) => read)).toEqual([])
    expect(page.unidentified).toContain('does not say for certain which year')
    await send(await standing(), { do: 'check', year: '2023-24' })
    const again = await pageFor(await standing())
    expect(again.unidentified).toContain('a letter for 2023-24')
    expect(again.fields.filter(({ read }) => read).length).toBeGreaterThan(5)
  })
})
