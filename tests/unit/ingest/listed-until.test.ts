import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readEdition, whileLocked } from '@/lib/data/editions'
import { listedOf } from '@/lib/data/listed-decisions'
import { listedImprovements } from '@/lib/data/listed-improvements'
import { restoreReference, withholdReference } from '@/lib/data/listed-withheld'
import { loadRegister } from '@/lib/data/register'
import { undoNewest } from '@/lib/data/undo'
import type { Day } from '@/lib/domain/day'
import type { ListedReading, ReadDecision, WithheldEntry } from '@/lib/domain/listed'
import { publishEntry, waitingEntry } from '@/lib/ingest/listed/decide-listed'
import { inventedDecision, inventedImprovement } from '@/prisma/factories/listed/entries'
import { listHtml } from '@/prisma/factories/listed/list-page'
import { listedFile } from '@/prisma/factories/listed/reading'
import { inventedRows } from '@/prisma/factories/listed/rows'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { withFreshDatabase } from '../../support/fresh-database'
import { loadLists, newestEdition, shownNow } from '../../support/load-lists'
import { LISTED_NAMES, listIn, PRINTED, slugOf } from '../../support/read-listed'

withFreshDatabase()

const ambleford = inventedCouncil({ name: 'Ambleford' })
const wiltbridge = PRINTED[6] as string
const register = inventedRegister([
  ambleford,
  inventedCouncil({ slug: slugOf(wiltbridge), name: 'Wiltbridge' }),
])
beforeAll(() => loadRegister(register, 'a'.repeat(64)))

/** Each test has decisions, and a list, of its own. */
let number = 1000
beforeEach(() => {
  number += 10
})
const decision = (offset = 0, given: Partial<ReadDecision> = {}) =>
  inventedDecision(number + offset, ambleford, {
    kind: 'statement',
    recommendations: [],
    decidedOn: '2026-04-20',
    ...given,
  })

/** A search's own link, as a page of the day until which it searches has it. */
const search = (td: Day | null, more = '') =>
  `https://www.lgo.org.uk/Decisions/SearchResults?aname=Ambleford+Council&dc=c%2Bnu%2Bu%2B&fd=0001-01-01&page=1&of=${number}${more}${td === null ? '' : `&td=${td}`}`

/** A whole copy of the search, saved on the day until which it searches. */
const whole = (td: Day, decisions: ReadDecision[], given: Partial<ListedReading> = {}) =>
  listedFile({
    address: search(td),
    seenOn: td,
    says: decisions.length,
    isWhole: true,
    decisions,
    ...given,
  })

const until = async ({ reference }: ReadDecision) => (await shownNow(reference))?.listedUntil

describe('a search that was saved again, until a later day', () => {
  test('says what is listed no longer, and in earlier editions nothing is changed', async () => {
    const [a, b] = [decision(0), decision(1)]
    const first = await loadLists([whole('2026-06-03', [a, b])])
    const { edition } = await loadLists([whole('2026-09-07', [b])])
    expect((await readEdition(edition ?? 0))?.summary).toBe('1 decision listed no longer.')
    expect(await shownNow(a.reference)).toMatchObject({
      listedUntil: '2026-09-07',
      summary: null,
      outcome: a.outcome,
    })
    expect(await listedOf(first.edition ?? 0, a.reference)).toMatchObject({
      listedUntil: null,
      summary: a.summary,
    })
    expect(await until(b)).toBeNull()
    await loadLists([whole('2026-10-01', [a, b])])
    expect(await shownNow(a.reference)).toMatchObject({ listedUntil: null, summary: a.summary })
  })

  test('says so where nothing is left on it', async () => {
    const a = decision(0)
    await loadLists([whole('2026-06-03', [a])])
    await loadLists([whole('2026-09-07', [])])
    expect(await until(a)).toBe('2026-09-07')
    await loadLists([whole('2026-06-03', [a], { address: search('2026-06-03', '&sortOrder=ascending') })])
    expect(await until(a)).toBe('2026-09-07')
  })

  test('says the same where the earlier copy is loaded later', async () => {
    const [a, b] = [decision(0), decision(1)]
    await loadLists([whole('2026-09-07', [b])])
    await loadLists([whole('2026-06-03', [a, b])])
    expect([await until(a), await until(b)]).toEqual(['2026-09-07', null])
    expect((await shownNow(a.reference))?.summary).toBeNull()
  })

  test('says nothing where it has nothing and came first, since nothing is kept of such a copy', async () => {
    const a = decision(0)
    await loadLists([whole('2026-09-07', [])])
    await loadLists([whole('2026-06-03', [a])])
    expect(await until(a)).toBeNull()
  })

  test('says the same where both come in one load', async () => {
    const [a, b] = [decision(0), decision(1)]
    await loadLists([whole('2026-09-07', [b]), whole('2026-06-03', [a, b])])
    expect([await until(a), await until(b)]).toEqual(['2026-09-07', null])
  })

  test('gives the first day on which it was listed no longer', async () => {
    const [a, b] = [decision(0), decision(1)]
    await loadLists([whole('2026-06-03', [a, b])])
    await loadLists([whole('2026-09-07', [b])])
    await loadLists([whole('2026-11-01', [b])])
    expect(await until(a)).toBe('2026-09-07')
    await loadLists([whole('2026-08-01', [b])])
    expect(await until(a)).toBe('2026-08-01')
  })

  test.each<[string, Partial<ListedReading> | ((a: ReadDecision) => Partial<ListedReading>)]>([
    ['is not whole', { isWhole: false, says: 9 }],
    ['does not say when it was saved', { seenOn: null }],
    ['was saved before', { seenOn: '2026-06-02' }],
    ['was saved on the same day', { seenOn: '2026-06-03' }],
    [
      'has it in words that cannot be read',
      (a) => ({
        withheld: [
          { what: 'decision', read: { reference: a.reference }, place: { line: 3, quote: 'x' }, reasons: [] },
        ],
      }),
    ],
  ])('says nothing where the newer copy %s', async (_, given) => {
    const [a, b] = [decision(0), decision(1)]
    await loadLists([whole('2026-06-03', [a, b])])
    await loadLists([whole('2026-09-07', [b], typeof given === 'function' ? given(a) : given)])
    expect(await until(a)).toBeNull()
    await loadLists([whole('2026-05-01', [b])])
    expect(await until(a)).toBeNull()
  })

  test.each<[string, () => string]>([
    ['ends earlier', () => search('2026-06-02')],
    ['says no end', () => search(null)],
    ['has another start', () => search('2026-09-07').replace('0001-01-01', '2016-01-01')],
    ['has no start', () => search('2026-09-07').replace('fd=0001-01-01&', '')],
    ['asks for something else', () => search('2026-09-07', '&c=education')],
    ['has the end twice', () => `${search('2026-09-07')}&td=2026-09-08`],
    ['has an end that is no day', () => search(null, '&td=2026-02-30')],
  ])('says nothing where the newer address %s', async (_, address) => {
    const [a, b] = [decision(0), decision(1)]
    await loadLists([whole('2026-06-03', [a, b])])
    await loadLists([whole('2026-09-07', [b], { address: address() })])
    expect(await until(a)).toBeNull()
  })

  test('says it where the newer address is written otherwise', async () => {
    const [a, b] = [decision(0), decision(1)]
    await loadLists([whole('2026-06-03', [a, b])])
    const address = `http://lgo.org.uk/decisions/searchresults/?TD=2026-9-7&of=${number}&displaypref=2&fd=0001-1-1&dc=c%2bnu%2bu%2b&aname=ambleford%20council`
    await loadLists([whole('2026-09-07', [b], { address })])
    expect(await until(a)).toBe('2026-09-07')
  })

  test('says nothing of what was decided after the earlier end, or on a day that a newer copy corrects', async () => {
    const [on, after, moved] = [
      decision(0, { decidedOn: '2026-06-03' }),
      decision(1, { decidedOn: '2026-06-04' }),
      decision(2),
    ]
    await loadLists([whole('2026-06-03', [on, after, moved])])
    await loadLists([
      listedFile({ seenOn: '2026-07-01', decisions: [{ ...moved, decidedOn: '2026-06-20' }] }),
    ])
    await loadLists([whole('2026-09-07', [])])
    expect([await until(on), await until(after), await until(moved)]).toEqual(['2026-09-07', null, null])
  })

  test('says nothing of what a later copy of another list has, until a newer one lacks it too', async () => {
    const [a, b] = [decision(0), decision(1)]
    await loadLists([whole('2026-06-03', [a, b])])
    await loadLists([listedFile({ seenOn: '2026-09-10', decisions: [a] })])
    await loadLists([whole('2026-09-07', [b])])
    expect(await until(a)).toBeNull()
    await loadLists([whole('2026-10-07', [b])])
    expect(await until(a)).toBe('2026-10-07')
  })
})

describe('an edition that marked a decision so', () => {
  const undoing = { by: 'Asha Rao', why: 'The wrong file.', note: null }
  const person = { by: 'Asha Rao', why: 'It names a child.' }

  test('can be undone, and its file taken again on purpose', async () => {
    const [a, b] = [decision(0), decision(1)]
    await loadLists([whole('2026-06-03', [a, b])])
    const newer = whole('2026-09-07', [b])
    const { edition } = await loadLists([newer])
    const undone = await whileLocked((db) => undoNewest(db, edition ?? 0, undoing))
    expect(await listedOf(undone, a.reference)).toMatchObject({ listedUntil: null, summary: a.summary })
    expect(await listedOf(edition ?? 0, a.reference)).toMatchObject({ listedUntil: '2026-09-07' })
    await loadLists([newer])
    await loadLists([listedFile({ seenOn: '2026-06-04', decisions: [a] })])
    expect(await until(a)).toBeNull()
    await loadLists([newer], { again: true })
    expect(await until(a)).toBe('2026-09-07')
    const redone = await newestEdition()
    await whileLocked((db) => undoNewest(db, redone, undoing))
    expect(await until(a)).toBeNull()
  })

  test('is as it was once its undoing is undone', async () => {
    const [a, b] = [decision(0), decision(1)]
    await loadLists([whole('2026-06-03', [a, b])])
    const { edition } = await loadLists([whole('2026-09-07', [b])])
    const undone = await whileLocked((db) => undoNewest(db, edition ?? 0, undoing))
    await whileLocked((db) => undoNewest(db, undone, undoing))
    expect(await shownNow(a.reference)).toMatchObject({ listedUntil: '2026-09-07', summary: null })
    await loadLists([whole('2026-10-07', [b])])
    expect(await until(a)).toBe('2026-09-07')
  })

  test('shows no decision that a person withheld, and after they restore it says what is so', async () => {
    const [a, b] = [decision(0), decision(1)]
    await loadLists([whole('2026-06-03', [a, b])])
    await withholdReference(a.reference, person)
    const { reports } = await loadLists([whole('2026-09-07', [b])])
    expect(reports[0]?.outcome).toBe('accepted')
    expect(await shownNow(a.reference)).toBeNull()
    await restoreReference(a.reference, person)
    expect(await shownNow(a.reference)).toMatchObject({ listedUntil: null, summary: null })
    await loadLists([whole('2026-10-07', [b])])
    expect(await until(a)).toBe('2026-09-07')
  })
})

describe('a decision that a newer copy has, though nobody may publish it from there', () => {
  const person = { by: 'Asha Rao', why: 'It names a child.' }

  test('is not said to be gone where an older copy is loaded later', async () => {
    const [unread, contradicted, withheld] = [decision(0), decision(1), decision(2)]
    const waits: WithheldEntry = {
      what: 'decision',
      read: { reference: unread.reference },
      place: { line: 3, quote: 'A line' },
      reasons: [{ code: 'name-missing', message: 'The name is missing in this copy.' }],
    }
    await withholdReference(withheld.reference, person).catch(() => {})
    const other = { outcome: 'closed', outcomePrinted: 'Closed after initial enquiries' } as const
    const says = { outcome: 'upheld', outcomePrinted: 'Upheld' } as const
    await loadLists([
      whole('2026-09-07', [decision(3), { ...contradicted, ...says }, withheld], {
        withheld: [waits],
        says: 4,
      }),
      listedFile({ seenOn: '2026-09-07', decisions: [{ ...contradicted, ...other }] }),
    ])
    await loadLists([whole('2026-06-03', [decision(3), unread, { ...contradicted, ...says }, withheld])])
    expect(await shownNow(unread.reference)).toMatchObject({ listedUntil: null, summary: unread.summary })
    expect(await shownNow(contradicted.reference)).toMatchObject({ listedUntil: null })
    expect((await shownNow(withheld.reference))?.listedUntil ?? null).toBeNull()
  })

  test('is not said to be gone where a newer copy prints it beside another reference', async () => {
    const [a, b] = [decision(0), decision(1)]
    await loadLists([whole('2026-06-03', [a, b])])
    await loadLists([whole('2026-09-07', [{ ...b, alsoReferences: [a.reference] }])])
    expect(await until(a)).toBeNull()
    expect((await shownNow(a.reference))?.listedOn).toBe('2026-09-07')
  })

  test('is not said to be gone where it led to improvements that wait', async () => {
    const improvement = inventedImprovement(number, ambleford)
    const address = `https://www.lgo.org.uk/your-councils-performance/ambleford-council/serviceimprovements?year=${number}`
    const list = (seenOn: Day, given: Partial<ListedReading>) =>
      listedFile({ page: 'improvements', address, seenOn, says: 1, isWhole: true, ...given })
    const waits: WithheldEntry = {
      what: 'improvement',
      read: improvement,
      place: { line: 3, quote: 'A line' },
      reasons: [{ code: 'not-plain', message: 'A line is not plain.' }],
    }
    const other = inventedImprovement(number + 1, ambleford)
    await loadLists([list('2026-09-07', { withheld: [waits], improvements: [other], says: 2 })])
    await loadLists([list('2026-06-03', { improvements: [improvement] })])
    const { improvements } = await listedImprovements(
      await newestEdition(),
      { council: 'ambleford' },
      { page: 1, perPage: 1000 },
    )
    expect(improvements.find(({ reference }) => reference === improvement.reference)).toMatchObject({
      listedUntil: null,
      listedOn: '2026-09-07',
    })
  })
})

describe('a whole copy of which all entries wait', () => {
  const waiting = (entry: ReadDecision): WithheldEntry => ({
    what: 'decision',
    read: { ...entry, councils: [] },
    place: { line: 3, quote: 'A line' },
    reasons: [{ code: 'name-missing', message: 'The name is missing in this copy.' }],
  })

  test('says nothing of the others once a person publishes one from it', async () => {
    const [published, waits] = [decision(0), decision(1)]
    await loadLists([whole('2026-09-07', [], { withheld: [waiting(published), waiting(waits)], says: 2 })])
    const review = await waitingEntry(published.reference)
    await publishEntry(review, ['ambleford'], { by: 'Asha Rao', why: 'The page names it.', register })
    await loadLists([whole('2026-06-03', [waits])])
    expect(await until(waits)).toBeNull()
  })
})

describe('saved pages of a search', () => {
  test('are read, published and set beside the earlier ones, by the links that the pages have', async () => {
    const rows = inventedRows(4, { names: [wiltbridge], newest: '2026-04-20' })
    const page = async (td: Day, of: typeof rows) => {
      const address = `https://www.lgo.org.uk/Decisions/SearchResults?aname=Wiltbridge+Council&amp;dc=c%2Bnu%2Bu%2B&amp;fd=0001-01-01&amp;page=1&amp;sortOrder=descending&amp;td=${td.replaceAll('-0', '-')}`
      const head = [`Your search has ${of.length} results`]
      const listed = await listIn(listHtml(of, { address, head }), 'page.html', LISTED_NAMES)
      return listedFile({ ...listed, seenOn: td })
    }
    const first = await page('2026-06-03', rows)
    expect(first.listed).toMatchObject({ isWhole: true, says: 4, withheld: [] })
    await loadLists([first])
    const [gone, ...left] = rows
    const newest = inventedRows(1, { names: [wiltbridge], newest: '2026-07-20', seed: 9 })
    await loadLists([await page('2026-09-07', [...newest, ...left])])
    const days = await Promise.all(
      [...rows, ...newest].map(async ({ reference }) => (await shownNow(reference))?.listedUntil),
    )
    expect(days).toEqual(['2026-09-07', null, null, null, null])
    expect((await shownNow(gone?.reference ?? ''))?.summary).toBeNull()
  })
})
