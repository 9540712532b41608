import { beforeEach, describe, expect, test } from 'vitest'
import { currentEdition } from '@/lib/data/editions'
import { loadRegister } from '@/lib/data/register'
import type { Draft } from '@/lib/desk/draft/draft'
import { propose } from '@/lib/desk/draft/propose'
import { previewDraft } from '@/lib/desk/draft/publish-draft'
import { type NextEdition, nextEdition } from '@/lib/desk/publishing/edition-page'
import { publishForm } from '@/lib/desk/publishing/note'
import { oddThings } from '@/lib/desk/publishing/odd-things'
import { publishedEdition } from '@/lib/desk/publishing/published-edition'
import { type InventedLetter, letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { ASHA, withDesk } from '../../../support/desk-draft'
import { withFreshDatabase } from '../../../support/fresh-database'

withFreshDatabase({ forEach: 'test' })

const register = inventedRegister([
  inventedCouncil({ name: 'Wiltbridge' }),
  inventedCouncil({ name: 'Ambleford' }),
  inventedCouncil({ name: 'Marlshire', type: 'county' }),
])
const desk = withDesk(register)
const PUBLISHER = { ...ASHA, email: 'asha@desk.example', role: 'publisher' as const }
const READER = { ...PUBLISHER, role: 'reader' as const }

const letter = (council: string, given: Partial<InventedLetter> = {}) =>
  letterText({ council: `${council} Council`, year: '2023-24', ...given })

beforeEach(() => loadRegister(register, '0'.repeat(64)))

async function seen(draft: Draft, unread = 0): Promise<NextEdition> {
  const page = await nextEdition(() => previewDraft(draft, PUBLISHER), unread, PUBLISHER)
  if ('problem' in page) throw new Error(page.problem)
  return page
}

describe('the page of the next edition', () => {
  test('says first what would change in a sentence, then type by type and council by council', async () => {
    const load = await desk.loadAndWithhold({
      'w.txt': letter('Wiltbridge'),
      'a.txt': letter('Ambleford'),
      'm.txt': letter('Marlshire', { type: 'county' }),
    })
    const { number, overview, types, stillReading, withheld } = await seen(desk.draftOf(load), 1)
    expect(number).toBe(1)
    expect(overview).toEqual(['Edition 1 would change what pages show about 3 councils: 3 years new.'])
    expect(
      types.map(({ title, overview: said, councils }) => [title, said, councils.map(({ name }) => name)]),
    ).toEqual([
      ['County councils', '1 council: 1 year new.', ['Marlshire Council']],
      ['Unitary councils', '2 councils: 2 years new.', ['Ambleford Council', 'Wiltbridge Council']],
    ])
    expect(types[1]?.councils[0]?.years).toMatchObject([
      {
        year: '2023-24',
        kind: 'new',
        page: '/councils/ambleford/2023-24',
        sources: ['Letter added'],
        figures: [],
        verdicts: expect.arrayContaining([
          {
            measure: 'upheld-rate',
            title: 'Complaints upheld',
            before: null,
            now: 'within the expected range',
          },
        ]),
      },
    ])
    expect(types[1]?.councils[0]?.years[0]?.newFigures).toBeGreaterThan(5)
    expect(stillReading).toBe('1 load is not read to the end yet. This edition would have nothing of it.')
    expect(withheld.overview).toBe('Nothing waits for a review.')
    expect(await currentEdition()).toBeNull()
  })

  test('names figures that change in the words of public pages, and verdicts that turn, as things to look at first', async () => {
    await desk.publish(desk.draftOf(await desk.loadAndWithhold({ 'a.txt': letter('Ambleford') })))
    const newer = await desk.loadAndWithhold({
      'newer.txt': letter('Ambleford', {
        date: '25 July 2024',
        upheld: { count: 3, base: 13, rate: 23 },
        earlyRemedies: { count: 1, base: 3, rate: 33 },
      }),
    })
    const { overview, types, odd } = await seen(desk.draftOf(newer))
    expect(overview).toEqual([
      'Edition 2 would change what pages show about 1 council: 1 year changed.',
      '2 verdicts that pages show now would change.',
    ])
    const [year] = types[0]?.councils[0]?.years ?? []
    expect(year?.sources).toEqual(['Letter replaced'])
    expect(year?.figures).toContainEqual({
      words: 'Complaints upheld: 3, before 9',
      reason: 'We loaded a newer version of the letter.',
    })
    expect(odd.map(({ words }) => words)).toEqual([
      'Ambleford Council, 2023-24: upheld rate would change from 69% to 23%.',
      'Ambleford Council, 2023-24: complaints upheld would go from “within the expected range” to “far below the expected range”.',
      'Ambleford Council, 2023-24: early remedies would go from “within the expected range” to “counts only”.',
    ])
  })

  test('has what is proposed, and what stays withheld with why', async () => {
    const load = await desk.loadAndWithhold({
      'a.txt': letter('Ambleford', { upheld: { count: 8, base: 13, rate: 69 }, per100k: { value: '4.5' } }),
      'w.txt': letter('Wiltbridge', { upheld: { count: 8, base: 13, rate: 69 } }),
    })
    const draft = desk.draftOf(load)
    const before = await seen(draft)
    expect(before).toMatchObject({ number: null, types: [] })
    expect(before.withheld.overview).toBe('2 sources would stay withheld: 2 of 2023-24.')
    const review = before.withheld.named.find(({ words }) => words === 'Ambleford Council, 2023-24')
    if (!review) throw new Error('The letter of Ambleford should be withheld.')
    await propose(
      {
        on: { review: review.number },
        content: { kind: 'correct', corrections: [{ figure: 'upheld', value: 9 }] },
        why: 'The page prints 9.',
        seen: 1,
        after: null,
      },
      ASHA,
      register,
    )
    const { overview, proposed, withheld } = await seen(draft)
    expect(overview.at(-1)).toBe('It would take up 1 proposal.')
    expect(proposed).toMatchObject([
      {
        words: `Review ${review.number}: correct complaints upheld to 9`,
        by: 'Asha Rao',
        why: 'The page prints 9.',
        href: `/desk/reviews/${review.number}`,
      },
    ])
    expect(withheld.named.map(({ words }) => words)).toEqual(['Wiltbridge Council, 2023-24'])
  })

  test('is the same for a reader of letters, who cannot publish it', async () => {
    const draft = desk.draftOf(await desk.loadAndWithhold({ 'a.txt': letter('Ambleford') }))
    const page = await seen(draft)
    expect(page).toMatchObject({ canPublish: true, hasAnything: true })
    expect(await nextEdition(() => previewDraft(draft, READER), 0, READER)).toEqual({
      ...page,
      canPublish: false,
    })
  })

  test('says that nothing waits where nothing does', async () => {
    expect(await seen(desk.draftOf())).toMatchObject({
      number: null,
      hasAnything: false,
      overview: ['Nothing waits to be published.'],
      odd: [],
    })
  })
})

describe('what was published', () => {
  test('is said with links to public pages and the note', async () => {
    const draft = desk.draftOf(await desk.loadAndWithhold({ 'a.txt': letter('Ambleford') }))
    await desk.publish(draft, 'The letters of July 2024.')
    expect(await publishedEdition(1)).toMatchObject({
      edition: { number: 1, note: 'The letters of July 2024.' },
      overview: 'It changed what pages show about 1 council: 1 year new.',
      href: '/editions/1',
      types: [{ councils: [{ years: [{ page: '/councils/ambleford/2023-24' }] }] }],
    })
    expect(await publishedEdition(2)).toBeNull()
  })
})

describe('what is odd', () => {
  test('is what pages would show no more before all else, then proposals that cannot be taken', () => {
    const on = { review: 3 }
    const proposal = {
      id: 1,
      on,
      by: 'Ben',
      why: 'So.',
      content: { kind: 'discard' as const },
      personId: 'b',
      at: new Date(),
      seen: 1,
    }
    const odd = oddThings({
      changes: [
        {
          slug: 'a',
          council: 'A Council',
          year: '2023-24',
          kind: 'withdrawn',
          sources: [],
          figures: [],
          verdicts: [],
        },
      ],
      leftOut: [{ proposal, why: 'Number 3 has changed.' }],
      overtaken: [],
    })
    expect(odd).toEqual([
      { words: 'A Council, 2023-24: pages would show nothing any more.', href: '/councils/a/2023-24' },
      { words: 'What Ben proposed is left out. Number 3 has changed.', href: '/desk/reviews/3' },
    ])
  })
})

test('the form of publishing takes what was seen, and a note of no more than a thousand characters', () => {
  const fingerprint = 'a'.repeat(64)
  expect(publishForm.parse({ note: '  New. ', fingerprint })).toEqual({ note: 'New.', fingerprint })
  expect(publishForm.safeParse({ note: 'x'.repeat(1001), fingerprint }).error?.issues[0]?.message).toBe(
    'Your note is too long. Use at most 1000 characters.',
  )
  expect(publishForm.safeParse({ note: '', fingerprint: 'x' }).success).toBe(false)
})
