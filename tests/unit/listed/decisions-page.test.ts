import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { database } from '@/lib/data/client'
import { loadRegister } from '@/lib/data/register'
import type { DecisionsAsked } from '@/lib/listed/address'
import { decisionsPage } from '@/lib/listed/decisions-page'
import { inventedDecision, inventedImprovement } from '@/prisma/factories/listed/entries'
import { putListed } from '@/prisma/factories/listed/put-listed'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase()
afterEach(() => vi.unstubAllEnvs())

const ambleford = inventedCouncil({ name: 'Ambleford' })
const borley = inventedCouncil({ name: 'Borley' })

test('a site without lists says so, and has nothing to search', async () => {
  await loadRegister(inventedRegister([ambleford, borley]), 'a'.repeat(64))
  await database().edition.create({ data: { number: 1, summary: '1 letter added.', onlyCounts: true } })
  const { lead, isSearchable, result, start } = await decisionsPage({ q: 'bins' })
  expect(lead).toEqual([expect.stringContaining('there is nothing to search')])
  expect([isSearchable, result, start]).toEqual([false, null, null])
  vi.stubEnv('DESK', 'practice')
  expect((await decisionsPage({})).lead).toEqual([expect.stringContaining('The practice site has no lists')])
})

describe('the search of what the Ombudsman lists', () => {
  beforeAll(async () => {
    const bins = Array.from({ length: 30 }, (_, i) =>
      inventedDecision(100 + i, i < 28 ? ambleford : borley, {
        category: i < 20 ? 'Environment and regulation' : 'Housing',
        subcategory: i % 10 === 0 ? 'Other' : null,
        kind: i === 0 ? 'report' : 'statement',
        outcome: i < 10 ? 'upheld' : 'closed',
        outcomePrinted: i < 10 ? 'Upheld' : 'Closed after initial enquiries',
        decidedOn: `2024-05-${String(i + 1).padStart(2, '0')}` as `${number}-${number}-${number}`,
        summary: 'The Council left its bins <b>full</b> & an EHCP late.',
      }),
    )
    await putListed({
      councils: [ambleford, borley],
      decisions: [...bins, inventedDecision(1, borley, { category: 'Planning', summary: null })],
      improvements: [
        inventedImprovement(200, borley, { summary: null, improvements: ['It will count its bins.'] }),
      ],
    })
  })

  const resultOf = async (asked: DecisionsAsked) => {
    const { result } = await decisionsPage(asked)
    if (!result) throw new Error('Something was asked for.')
    return result
  }

  test('says what it has, of how many councils, and what its copies lack', async () => {
    const { lead, result, start } = await decisionsPage({})
    expect(lead).toEqual([
      'We have 30 decision statements, 1 public report and 1 service improvement about 2 councils, from 2019-20 to 2024-25.',
      expect.stringContaining('does not publish all its decisions'),
      'Our copies have no summary for 1 of these 32 entries. You can find those only by what they are about, such as “Planning applications”.',
    ])
    expect(result).toBeNull()
    expect(start?.browse.map(({ label }) => label)).toEqual(['Kind', 'Outcome', 'Category', 'Year'])
    expect(start?.browse[2]?.links[0]).toMatchObject({
      words: 'Environment and regulation',
      count: '20',
      href: '/decisions?category=environment-and-regulation',
    })
  })

  test('counts what it found, and marks the words in it as words and not as HTML', async () => {
    const { found, entries, pages, sorts } = await resultOf({ q: 'bins' })
    expect(found).toBe(
      'We found 29 decision statements, 1 public report and 1 service improvement, page 1 of 2.',
    )
    expect(entries).toHaveLength(25)
    const [first] = entries
    expect(first?.what === 'decision' && first.decision.summary).toEqual([
      { text: 'The Council left its ', isFound: false },
      { text: 'bins', isFound: true },
      { text: ' <b>full</b> & an EHCP late.', isFound: false },
    ])
    expect(pages.map((page) => page?.href)).toEqual(['/decisions?q=bins', '/decisions?q=bins&page=2'])
    expect(sorts.map(({ words, current }) => [words, current])).toEqual([
      ['newest first', true],
      ['best match first', false],
    ])
  })

  test('shows the last page where a later one is asked for', async () => {
    const { found, entries } = await resultOf({ q: 'bins', page: 900 })
    expect(found).toContain('page 2 of 2')
    expect(entries.map(({ what }) => what).at(-1)).toBe('improvement')
  })

  test('narrows what was found by links that say what they leave', async () => {
    const { found, asked, narrowing } = await resultOf({ q: 'bins', outcome: 'upheld' })
    expect(asked).toBe('Looked for: bins; Upheld.')
    expect(found).toBe('We found 9 decision statements and 1 public report.')
    const links = Object.fromEntries(narrowing.map(({ label, links: all }) => [label, all]))
    expect(links.Outcome).toEqual([
      { words: 'Upheld', count: '10', href: '/decisions?q=bins', isChosen: true },
      {
        words: 'Closed after initial enquiries',
        count: '20',
        href: '/decisions?outcome=closed&q=bins',
        isChosen: false,
      },
    ])
    expect(links.Kind?.map(({ words, count }) => [words, count])).toEqual([
      ['Decision statements', '9'],
      ['Public reports', '1'],
    ])
  })

  test('can be of one subcategory, which can be taken away again and is not kept for another category', async () => {
    const page = await decisionsPage({ q: 'bins', category: 'housing', subcategory: 'other' })
    expect(page.result?.found).toBe('We found 1 decision statement.')
    expect(page.result?.asked).toBe('Looked for: bins; Housing; Other.')
    expect(page.form.fields.at(-1)).toEqual({
      name: 'subcategory',
      label: 'Subcategory',
      value: 'other',
      options: [
        { value: '', words: 'All subcategories' },
        { value: 'other', words: 'Other' },
      ],
    })
    const links = Object.fromEntries(
      (page.result?.narrowing ?? []).map(({ label, links: all }) => [label, all]),
    )
    expect(links.Subcategory).toEqual([
      { words: 'Other', count: '1', href: '/decisions?category=housing&q=bins', isChosen: true },
    ])
    expect(links.Category?.map(({ words, count, href }) => [words, count, href])).toEqual([
      ['Environment and regulation', '2', '/decisions?category=environment-and-regulation&q=bins'],
      ['Housing', '1', '/decisions?q=bins'],
    ])
    expect(links.Outcome?.[0]?.href).toContain('&subcategory=other&')
    const unknown = await decisionsPage({ q: 'bins', subcategory: 'none' })
    expect(unknown.form.fields.map(({ name }) => name)).not.toContain('subcategory')
    expect(unknown.result?.found).toContain('page 1 of 2')
  })

  test('says what else it looked for, and leads to the words alone', async () => {
    const { understood, ways } = await resultOf({ q: 'education plan -giraffe' })
    expect(understood).toEqual([
      'We also looked for “education, health and care plan”, “EHC plan” and “EHCP”.',
      'We left out everything with “giraffe”.',
    ])
    expect(ways).toEqual([
      {
        words: 'Look for “education plan” -giraffe only',
        href: '/decisions?q=%22education%20plan%22%20-giraffe',
      },
    ])
  })

  test('offers the council that is named among the words', async () => {
    expect((await resultOf({ q: 'bins Ambleford' })).ways).toEqual([
      {
        words: 'Look for bins in decisions about Ambleford Council',
        href: '/decisions?council=ambleford&q=bins',
      },
    ])
    expect((await resultOf({ council: 'ambleford', q: 'bins' })).found).toBe(
      'We found 27 decision statements and 1 public report, page 1 of 2.',
    )
  })

  test('says what to do where it finds nothing', async () => {
    const { found, advice, narrowing } = await resultOf({ q: 'giraffe', council: 'borley' })
    expect(found).toBe('We found nothing.')
    expect(advice.length).toBeGreaterThan(2)
    expect(narrowing).toEqual([])
    const filtered = await resultOf({ q: 'bins', outcome: 'not-upheld' })
    expect(filtered.advice[0]).toBe('There are 31 with other choices. Take away one of your choices below.')
    expect(filtered.narrowing.length).toBeGreaterThan(0)
  })

  test.each([
    ['a'.repeat(150), 'You typed more than 100 characters.'],
    ['-bins', 'Type at least one word to look for.'],
    ['"""', 'Type at least one word to look for.'],
    ['the', 'Nearly every text has “the”, so we can’t look for that.'],
  ])('says why it cannot look for “%s”', async (q, problem) => {
    const { found, entries } = await resultOf({ q })
    expect(found).toContain(problem)
    expect(entries).toEqual([])
  })

  test('takes a category, a council or a year that there is not as if it were left out, or finds nothing', async () => {
    const { result, form } = await decisionsPage({ category: 'giraffes', council: 'nowhere' })
    expect(result).toBeNull()
    expect(form.councils?.value).toBe('')
    expect((await resultOf({ year: '2030-31' })).found).toBe('We found nothing.')
  })

  test('offers in its form what there is to choose', async () => {
    const { form } = await decisionsPage({ q: 'bins', category: 'housing', sort: 'match' })
    expect(form).toMatchObject({ words: 'bins', sort: 'match' })
    expect(form.councils?.options.map(({ words }) => words)).toEqual([
      'All councils',
      'Ambleford Council',
      'Borley Council',
    ])
    expect(form.fields.map(({ name, value, options }) => [name, value, options.length])).toEqual([
      ['year', '', 4],
      ['category', 'housing', 5],
      ['outcome', '', 4],
      ['kind', '', 4],
    ])
  })
})
