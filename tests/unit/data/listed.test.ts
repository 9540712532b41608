import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/lib/data/client'
import {
  hasListed,
  listedCounts,
  listedDecisions,
  listedOf,
  listedReports,
} from '@/lib/data/listed-decisions'
import { listedImprovements } from '@/lib/data/listed-improvements'
import { listedAgreed, listedSubjects } from '@/lib/data/listed-subjects'
import { loadRegister } from '@/lib/data/register'
import { inventedDecision, inventedImprovement } from '@/prisma/factories/listed/entries'
import { putListed } from '@/prisma/factories/listed/put-listed'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { ask } from '../../support/database-moments'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase()

const ambleford = inventedCouncil({ name: 'Ambleford' })
const borley = inventedCouncil({ name: 'Borley' })
const councils = [ambleford, borley]
const PART = { page: 1, perPage: 20 }

const joint = inventedDecision(900, ambleford, {
  reference: '24 000 900',
  councils: [
    { slug: 'ambleford', printed: 'Ambleford Council' },
    { slug: 'borley', printed: 'Council of Borley' },
  ],
  kind: 'report',
  outcome: 'upheld',
  outcomePrinted: 'Upheld',
  category: 'Education',
  decidedOn: '2025-03-31',
  summary: 'The Councils did not agree who would pay for taxis to school.',
  satisfiedOn: '2025-06-01',
  alsoReferences: ['24 000 901'],
})

let edition: number

const countsOfBoth = () =>
  Promise.all([listedCounts(edition, 'ambleford'), listedCounts(edition, 'borley')] as const)
const sumOf = (counts: { count: number }[]) => counts.reduce((sum, { count }) => sum + count, 0)

beforeAll(async () => {
  await loadRegister(inventedRegister(councils), 'a'.repeat(64))
  await putListed({ councils, decisions: 100, improvements: 10 })
  edition = await putListed({ councils, decisions: [joint], seenOn: null })
})

describe('what is listed', () => {
  test('is what editions up to this one brought in', async () => {
    expect((await listedDecisions(1, {}, PART)).total).toBe(100)
    expect((await listedDecisions(edition, {}, PART)).total).toBe(101)
    expect([await hasListed(0), await hasListed(1)]).toEqual([false, true])
  })

  test('comes newest first, a part at a time', async () => {
    const first = await listedDecisions(edition, {}, { page: 1, perPage: 60 })
    const second = await listedDecisions(edition, {}, { page: 2, perPage: 60 })
    expect([first.decisions.length, second.decisions.length]).toEqual([60, 41])
    const days = [...first.decisions, ...second.decisions].map(({ decidedOn }) => decidedOn)
    expect(days).toEqual(days.toSorted().reverse())
    expect(new Set([...first.decisions, ...second.decisions].map(({ reference }) => reference)).size).toBe(
      101,
    )
  })

  test('is found by council, year, category, outcome, kind and words', async () => {
    const filter = {
      council: 'borley',
      year: '2024-25',
      category: 'Education',
      outcome: 'upheld',
      kind: 'report',
      words: 'school taxi',
    } as const
    const { decisions, total } = await listedDecisions(edition, filter, PART)
    expect(total).toBe(1)
    expect(decisions).toEqual([
      {
        ...joint,
        id: expect.any(Number),
        reportingYear: '2024-25',
        listedOn: null,
        listedUntil: null,
        sha256: 'a'.repeat(64),
        addedIn: edition,
      },
    ])
    for (const other of [
      { council: 'nowhere' },
      { year: '2023-24' },
      { category: 'Housing' },
      { outcome: 'closed' },
      { kind: 'statement' },
      { words: 'taxi housing' },
    ] as const)
      expect((await listedDecisions(edition, { ...filter, ...other }, PART)).total).toBe(0)
  })

  test('is counted for each council of a joint decision', async () => {
    const one = { year: '2024-25', kind: 'report', category: 'Education', outcome: 'upheld', count: 1 }
    const [ambleford, borley] = await countsOfBoth()
    expect(ambleford).toContainEqual(expect.objectContaining(one))
    expect(borley).toContainEqual(expect.objectContaining(one))
    expect(sumOf([...ambleford, ...borley])).toBe(102)
  })

  test('is counted once for all councils of a year, by what it is about, with what they agreed to change', async () => {
    const { decisions, councils: ofCouncils, subjects } = await listedSubjects(edition, '2024-25')
    const counts = (await countsOfBoth()).flat().filter(({ year }) => year === '2024-25')
    expect(decisions).toBe(sumOf(counts) - 1)
    expect(subjects.reduce((sum, one) => sum + one.decisions, 0)).toBe(decisions)
    expect(ofCouncils).toBe(2)
    const { improvements } = await listedImprovements(edition, { year: '2019-20' }, PART)
    expect(await listedAgreed(edition, '2019-20')).toEqual({
      improvements: improvements.reduce((sum, one) => sum + one.improvements.length, 0),
      cases: 10,
      councils: 2,
    })
    expect(await listedAgreed(edition, '2024-25')).toEqual({ improvements: 0, cases: 0, councils: 0 })
  })

  test('is found by each reference of its page', async () => {
    expect((await listedOf(edition, '24 000 900'))?.councils).toEqual(joint.councils)
    expect((await listedOf(edition, '24 000 901'))?.reference).toBe('24 000 900')
    expect(await listedOf(1, '24 000 900')).toBeNull()
    expect((await listedReports(edition, 'borley', '2024-25')).map(({ reference }) => reference)).toEqual([
      '24 000 900',
    ])
  })

  test('has what a council agreed to change, with the day and the page of the newest copy', async () => {
    const { improvements, total } = await listedImprovements(edition, { council: 'borley' }, PART)
    expect(total).toBe(5)
    const [first] = improvements
    const number = Number(first?.reference.slice(3).replace(' ', ''))
    expect(first).toMatchObject({ ...inventedImprovement(number, borley), listedOn: '2026-06-03' })
    expect((await listedImprovements(edition, { words: 'remind officer' }, PART)).total).toBe(10)
  })
})

describe('the database', () => {
  test('lets nobody change what was listed in an edition', async () => {
    await expect(ask(`UPDATE "ListedDecision" SET "summary" = 'Other words'`)).rejects.toThrow(
      'cannot be changed',
    )
    await expect(ask(`UPDATE "ListedDecision" SET "summary" = NULL`)).rejects.toThrow('cannot be changed')
    await expect(ask('DELETE FROM "ListedImprovement"')).rejects.toThrow('cannot be changed')
    await expect(ask('UPDATE "ListedPage" SET "isWhole" = true')).rejects.toThrow('cannot be changed')
  })

  test('has one version of a decision at a time, of a year that its day is in', async () => {
    await expect(putListed({ councils, decisions: [joint] })).rejects.toThrow()
    await expect(
      ask(`INSERT INTO "ListedDecision" (reference, kind, "outcomePrinted", "decidedOn", "reportingYear", places, "pageId",
        "addedIn", recommendations, "alsoReferences") VALUES ('25 000 001', 'statement', 'Upheld', '2025-04-01', '2024-25', '{}', 1, 1, '{}', '{}')`),
    ).rejects.toThrow('ListedDecision_year')
  })

  test('takes the words of what a person withholds out of every edition, and lets them not come back', async () => {
    const reference = '24 000 900'
    await database().listedWithheld.create({ data: { reference, by: 'Asha Rao', why: 'It names a person.' } })
    await ask(
      `UPDATE "ListedDecision" SET "summary" = NULL, "recommendations" = '{}', "places" = '{}' WHERE "reference" = '${reference}'`,
    )
    expect(await listedOf(edition, reference)).toBeNull()
    expect((await listedDecisions(edition, {}, PART)).total).toBe(100)
    const other = { ...joint, reference: '24 000 902' }
    await database().listedWithheld.create({
      data: { reference: other.reference, by: 'Asha Rao', why: 'It names a person.' },
    })
    await expect(putListed({ councils, decisions: [other] })).rejects.toThrow('A person withheld')
  })
})
