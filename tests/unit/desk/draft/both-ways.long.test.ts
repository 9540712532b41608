import { beforeEach, expect, test } from 'vitest'
import { currentEdition } from '@/lib/data/editions'
import type { ProposalContent, ProposalTarget } from '@/lib/data/proposals'
import { loadRegister } from '@/lib/data/register'
import { openReviews, reviewByNumber } from '@/lib/data/reviews'
import { propose } from '@/lib/desk/draft/propose'
import {
  confirmWithheld,
  correctPublished,
  correctWithheld,
  discardWithheld,
  identifyWithheld,
  restoreDiscarded,
  restorePublished,
} from '@/lib/ingest/record-decision'
import { type InventedLetter, letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { ask } from '../../../support/database-moments'
import { ASHA, withDesk } from '../../../support/desk-draft'
import { withFreshDatabase } from '../../../support/fresh-database'
import { rowsOfEditions } from '../../../support/rows-of-editions'

withFreshDatabase({ forEach: 'test' })
const register = inventedRegister(
  ['Ambleford', 'Wiltbridge', 'Oldminster', 'Eastley'].map((name) => inventedCouncil({ name })),
)
const desk = withDesk(register)
const WHY = 'The printed letter says so.'
const BY_ASHA = { by: ASHA.name, why: WHY }

const letter = (given: Partial<InventedLetter> = {}) =>
  letterText({ council: 'Ambleford Council', year: '2023-24', ...given })

const GOOD = { 'good.txt': letter({ council: 'Wiltbridge Council' }) }
const WRONG = { 'wrong.txt': letter({ upheld: { count: 8, base: 13, rate: 69 }, per100k: { value: '4.5' } }) }
const ODD = {
  'odd.txt': letter({ year: '2022-23', earlyRemedies: { count: 3, base: 9, rate: 33, printedBase: 8 } }),
}
const NOBODY = { 'whose.txt': letter({ council: 'Nobody Council', year: '2020-21' }) }
const NEWER = {
  'newer.txt': letter({
    council: 'Wiltbridge Council',
    date: '30 September 2024',
    upheld: { count: 10, base: 13, rate: 77 },
    earlyRemedies: { count: 3, base: 10, rate: 30 },
  }),
}
const averages = Object.fromEntries(
  ['Ambleford', 'Wiltbridge', 'Oldminster', 'Eastley'].map((name, i) => [
    `average-${name}.txt`,
    letter({
      council: `${name} Council`,
      year: '2019-20',
      earlyRemedies: { count: 3, base: 9, rate: 33, average: i === 2 ? 10 : 11 },
    }),
  ]),
)

beforeEach(() => loadRegister(register, '0'.repeat(64)))

/** Does a job with the functions of the commands, then on an empty database at the desk. @returns the rows of each */
async function bothWays(byCommand: () => Promise<unknown>, atDesk: () => Promise<unknown>) {
  await byCommand()
  const command = await rowsOfEditions()
  await ask(
    'TRUNCATE "Source", "Figure", "FigurePart", "ReviewStep", "Edition", "Contradiction", "SourceFile", "DeskProposal", "DeskStep" RESTART IDENTITY CASCADE',
  )
  await atDesk()
  return { command, desk: await rowsOfEditions() }
}

test.each([
  ['a letter that passes', [GOOD]],
  ['letters of which one is withheld', [{ ...GOOD, ...WRONG, ...ODD }]],
  ['a letter that a newer one replaces', [GOOD, NEWER]],
  ['letters of which most print another average than one', [averages]],
  [
    'letters, of which the third shows that the first is odd',
    Object.entries(averages)
      .toSorted(([a], [b]) => Number(b.includes('Old')) - Number(a.includes('Old')))
      .map(([name, text]) => ({ [name]: text })),
  ],
])('loading %s comes to the same rows by command and at the desk', async (_, loads) => {
  const rows = await bothWays(
    async () => {
      for (const files of loads) await desk.ingest(files)
    },
    async () => {
      for (const files of loads) await desk.publish(desk.draftOf(await desk.loadAndWithhold(files)))
    },
  )
  expect(rows.command.editions.length).toBeGreaterThan(0)
  expect(rows.desk).toEqual(rows.command)
})

const IDENTITY = { council: 'eastley', year: '2020-21', date: '2021-07-22', url: null } as const
const UPHELD = [{ figure: 'upheld', value: 9 }] as const
const OUTCOMES = [{ figure: 'complianceOutcomes', value: 6 }] as const
const LETTER = { council: 'wiltbridge', year: '2023-24' } as const

test.each<[string, Record<string, string>[], () => Promise<unknown>, ProposalTarget, ProposalContent]>([
  ['confirming', [ODD], () => confirmWithheld(1, BY_ASHA), { review: 1 }, { kind: 'confirm', figures: [] }],
  [
    'correcting',
    [WRONG],
    () => correctWithheld(1, [...UPHELD], BY_ASHA),
    { review: 1 },
    { kind: 'correct', corrections: [...UPHELD] },
  ],
  [
    'correcting so that it stays withheld',
    [WRONG],
    () => correctWithheld(1, [{ figure: 'upheld', value: 7 }], BY_ASHA),
    { review: 1 },
    { kind: 'correct', corrections: [{ figure: 'upheld', value: 7 }] },
  ],
  [
    'identifying',
    [NOBODY],
    () => identifyWithheld(1, IDENTITY, BY_ASHA, register),
    { review: 1 },
    { kind: 'identify', ...IDENTITY },
  ],
  ['discarding', [WRONG], () => discardWithheld(1, BY_ASHA), { review: 1 }, { kind: 'discard' }],
  [
    'correcting what is published',
    [GOOD],
    () => correctPublished(LETTER.council, LETTER.year, [...OUTCOMES], BY_ASHA),
    LETTER,
    { kind: 'correct-published', corrections: [...OUTCOMES] },
  ],
  [
    'restoring',
    [GOOD, NEWER],
    () => restorePublished(LETTER.council, LETTER.year, 1, BY_ASHA),
    LETTER,
    { kind: 'restore', edition: 1 },
  ],
])('%s comes to the same rows by command and at the desk', async (_, loads, byCommand, on, content) => {
  const loaded = async () => {
    for (const files of loads) await desk.ingest(files)
  }
  const rows = await bothWays(
    async () => {
      await loaded()
      await byCommand()
    },
    async () => {
      await loaded()
      const seen =
        'review' in on ? (await reviewByNumber(on.review))?.steps.length : (await currentEdition())?.number
      await propose({ on, content, why: WHY, seen: seen ?? 0, after: null }, ASHA, register)
      await desk.publish()
    },
  )
  expect(rows.desk).toEqual(rows.command)
})

test('taking a published discard back comes to the same rows by command and at the desk, and happens once', async () => {
  const rows = await bothWays(
    async () => {
      await desk.ingest(WRONG)
      await discardWithheld(1, BY_ASHA)
      await restoreDiscarded(1, BY_ASHA)
      await expect(restoreDiscarded(1, BY_ASHA)).rejects.toThrow(
        'The discard of number 1 has been taken back already: see number 2.',
      )
      await expect(restoreDiscarded(2, BY_ASHA)).rejects.toThrow('Number 2 is not discarded')
      await correctWithheld(2, [...UPHELD], BY_ASHA)
    },
    async () => {
      await desk.ingest(WRONG)
      const proposed = async (review: number, content: ProposalContent) => {
        const seen = (await reviewByNumber(review))?.steps.length ?? 0
        await propose({ on: { review }, content, why: WHY, seen, after: null }, ASHA, register)
      }
      await proposed(1, { kind: 'discard' })
      await desk.publish()
      await proposed(1, { kind: 'restore-discarded' })
      await expect(proposed(1, { kind: 'restore-discarded' })).rejects.toThrow()
      await desk.publish()
      await expect(proposed(1, { kind: 'restore-discarded' })).rejects.toThrow('see number 2')
      expect(await openReviews()).toMatchObject([{ number: 2, council: { slug: 'ambleford' } }])
      await proposed(2, { kind: 'correct', corrections: [...UPHELD] })
      await desk.publish()
    },
  )
  expect(JSON.stringify(rows.command.editions)).toContain(
    'Letter of Ambleford Council, 2023-24, under review again.',
  )
  expect(rows.desk).toEqual(rows.command)
})

test('loading again what the desk withheld, by command, changes nothing', async () => {
  await desk.loadAndWithhold({ ...WRONG, ...ODD })
  const before = await rowsOfEditions()
  expect(await openReviews()).toHaveLength(2)
  const report = await desk.ingest({ ...WRONG, ...ODD })
  expect(report.edition).toBeNull()
  expect(await rowsOfEditions()).toEqual(before)
})
