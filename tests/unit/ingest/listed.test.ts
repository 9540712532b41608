import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readEdition, whileLocked } from '@/lib/data/editions'
import { discardListed } from '@/lib/data/listed-decide'
import { listedDecisions, listedOf } from '@/lib/data/listed-decisions'
import { listedImprovements } from '@/lib/data/listed-improvements'
import { openListedReviews } from '@/lib/data/listed-reviews'
import { restoreReference, withholdReference } from '@/lib/data/listed-withheld'
import { loadRegister } from '@/lib/data/register'
import { undoNewest } from '@/lib/data/undo'
import type { WithheldEntry } from '@/lib/domain/listed'
import type { ListedFile } from '@/lib/domain/listed-plan'
import { publishEntry, waitingEntry } from '@/lib/ingest/listed/decide-listed'
import { listInWords, notesOnList } from '@/lib/ingest/listed/listed-words'
import { inventedDecision, inventedImprovement } from '@/prisma/factories/listed/entries'
import { listedFile } from '@/prisma/factories/listed/reading'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { ask } from '../../support/database-moments'
import { withFreshDatabase } from '../../support/fresh-database'
import { loadLists, newestEdition as newest, shownNow as shown } from '../../support/load-lists'

withFreshDatabase()

const ambleford = inventedCouncil({ name: 'Ambleford' })
const borley = inventedCouncil({ name: 'Borley' })
const PART = { page: 1, perPage: 1000 }
const YEAR_LIST = 'https://www.lgo.org.uk/your-councils-performance/ambleford-council/decisions/2024/u'

const register = inventedRegister([ambleford, borley])
beforeAll(() => loadRegister(register, 'a'.repeat(64)))

/** Each test has decisions of its own. */
let number = 1000
beforeEach(() => {
  number += 10
})
const decision = (offset = 0, given: Parameters<typeof inventedDecision>[2] = {}) =>
  inventedDecision(number + offset, ambleford, {
    kind: 'statement',
    recommendations: [],
    listedAt: YEAR_LIST,
    ...given,
  })

const load = (...files: ListedFile[]) => loadLists(files)

describe('a list that is loaded', () => {
  test('is published as an edition that says how many decisions it added, and once only', async () => {
    const file = listedFile({ decisions: [decision(0), decision(1)], ofOtherBodies: 3 })
    const { edition, reports } = await load(file)
    expect((await readEdition(edition ?? 0))?.summary).toBe('2 decisions added.')
    expect(reports[0]).toMatchObject({ outcome: 'accepted', notes: [] })
    expect(reports.map(({ listed }) => listInWords(listed))).toEqual([
      'list of decisions of 3 June 2026: 2 decisions added, 3 of other bodies, left out',
    ])
    const again = await load(file)
    expect([again.edition, again.reports[0]?.outcome]).toEqual([null, 'unchanged'])
    const sameDay = await load(listedFile({ decisions: [decision(0), decision(1)] }))
    expect(sameDay.edition).toBeNull()
  })

  test('gives way to a newer copy, which says when each was last listed', async () => {
    await load(listedFile({ decisions: [decision(0), decision(1)] }))
    const { edition } = await load(
      listedFile({ seenOn: '2026-07-01', decisions: [decision(0), decision(1)] }),
    )
    expect((await readEdition(edition ?? 0))?.summary).toBe('1 newer copy of a list loaded.')
    expect((await shown(decision(0).reference))?.listedOn).toBe('2026-07-01')
    expect((await listedOf((edition ?? 0) - 1, decision(0).reference))?.listedOn).toBe('2026-06-03')
    const put = await load(
      listedFile({ seenOn: '2026-08-01', decisions: [decision(0, { summary: 'Put otherwise.' })] }),
    )
    expect((await readEdition(put.edition ?? 0))?.summary).toBe('1 decision brought up to date.')
    expect((await load(listedFile({ seenOn: '2026-06-20', decisions: [decision(0)] }))).edition).toBeNull()
    expect((await shown(decision(0).reference))?.summary).toBe('Put otherwise.')
  })

  test('is put together with other lists and the decision’s own page', async () => {
    const row = decision(0, { category: null, address: null, summary: null })
    const own = decision(0, { subcategory: null, satisfiedOn: '2026-01-05', summary: 'In full.' })
    await load(
      listedFile({ address: YEAR_LIST, seenOn: '2026-07-01', decisions: [row] }),
      listedFile({ page: 'decision', decisions: [own] }),
    )
    expect(await shown(row.reference)).toMatchObject({
      category: own.category,
      subcategory: row.subcategory,
      address: own.address,
      satisfiedOn: '2026-01-05',
      summary: 'In full.',
      listedOn: '2026-07-01',
      listedAt: YEAR_LIST,
    })
  })
})

describe('what a newer copy of the same list has no longer', () => {
  test('is listed until that day, without its words, and in earlier editions as it was', async () => {
    const list = { address: `${YEAR_LIST}?of=${number}`, isWhole: true }
    const first = await load(listedFile({ ...list, decisions: [decision(0), decision(1)] }))
    const { edition, reports } = await load(
      listedFile({ ...list, seenOn: '2026-09-01', decisions: [decision(1)] }),
    )
    expect((await readEdition(edition ?? 0))?.summary).toBe('1 decision listed no longer.')
    expect(reports[0]?.outcome).toBe('accepted')
    expect(await shown(decision(0).reference)).toMatchObject({
      listedUntil: '2026-09-01',
      summary: null,
      outcome: decision(0).outcome,
    })
    expect(await listedOf(first.edition ?? 0, decision(0).reference)).toMatchObject({
      listedUntil: null,
      summary: decision(0).summary,
    })
    await load(listedFile({ ...list, seenOn: '2026-10-01', decisions: [decision(0), decision(1)] }))
    expect(await shown(decision(0).reference)).toMatchObject({
      listedUntil: null,
      summary: decision(0).summary,
    })
  })

  test('stays where the newer copy has it in words that cannot be read', async () => {
    const list = { address: `${YEAR_LIST}?of=${number}`, isWhole: true }
    const [one, other] = [decision(0), inventedImprovement(number + 1, ambleford)]
    await load(listedFile({ ...list, decisions: [one], improvements: [other] }))
    const unread = (what: WithheldEntry['what'], read: WithheldEntry['read']): WithheldEntry => ({
      what,
      read,
      place: { line: 3, quote: 'A line' },
      reasons: [{ code: 'name-missing', message: 'The name is missing in this copy.' }],
    })
    const withheld = [
      unread('decision', { reference: one.reference }),
      unread('improvement', { reference: other.reference }),
    ]
    await load(listedFile({ ...list, seenOn: '2026-09-01', withheld }))
    const stay = async () => {
      const { improvements } = await listedImprovements(await newest(), { council: 'ambleford' }, PART)
      expect(improvements.find(({ reference }) => reference === other.reference)?.listedUntil).toBeNull()
      expect(await shown(one.reference)).toMatchObject({ listedUntil: null, listedOn: '2026-09-01' })
    }
    await stay()
    await load(listedFile({ seenOn: '2026-08-01', decisions: [one], improvements: [other] }))
    await stay()
  })

  test('stays where the copy is not whole, or another list of that day or later has it', async () => {
    const list = { address: `${YEAR_LIST}?of=${number}`, isWhole: true }
    await load(listedFile({ ...list, decisions: [decision(0)] }))
    await load(listedFile({ ...list, isWhole: false, seenOn: '2026-09-01', decisions: [] }))
    expect((await shown(decision(0).reference))?.listedUntil).toBeNull()
    await load(
      listedFile({ seenOn: '2026-09-02', decisions: [decision(0)] }),
      listedFile({ ...list, seenOn: '2026-09-02', decisions: [] }),
    )
    expect((await shown(decision(0).reference))?.listedUntil).toBeNull()
  })
})

describe('copies of one day that contradict', () => {
  const other = { outcome: 'closed', outcomePrinted: 'Closed after initial enquiries' } as const

  test('are withheld both, with the reason, until a newer copy comes', async () => {
    const one = decision(0, { outcome: 'upheld', outcomePrinted: 'Upheld' })
    const { edition, reports } = await load(
      listedFile({ decisions: [one] }, 'a.html'),
      listedFile({ decisions: [{ ...one, ...other }] }, 'b.html'),
    )
    expect(edition).toBeNull()
    expect(reports.map(({ outcome }) => outcome)).toEqual(['review', 'review'])
    const [said] = reports.flatMap(({ listed }) => notesOnList(listed))
    expect(said).toBe(
      `Line 1: ${one.reference} is withheld. Two copies of the same day differ in the outcome: this one has “Upheld”, “b.html” has “Closed after initial enquiries”. Look at the Ombudsman’s page. Then confirm the one that is right.`,
    )
    expect(await openListedReviews()).toHaveLength(2)
    await load(listedFile({ seenOn: '2026-07-07', decisions: [one] }))
    expect((await shown(one.reference))?.outcome).toBe('upheld')
    expect(await openListedReviews()).toEqual([])
  })

  test('leave what is published as it is', async () => {
    await load(listedFile({ decisions: [decision(0)] }))
    const { edition, reports } = await load(
      listedFile({ decisions: [decision(0, { decidedOn: '2019-05-05' })] }),
    )
    expect([edition, reports[0]?.outcome]).toEqual([null, 'review'])
    expect((await shown(decision(0).reference))?.decidedOn).toBe(decision(0).decidedOn)
  })
})

describe('an entry that could not be read', () => {
  const unread = (): WithheldEntry => ({
    what: 'decision',
    read: { reference: decision(0).reference, outcomePrinted: decision(0).outcomePrinted },
    place: { line: 12, quote: 'A line without a name' },
    reasons: [{ code: 'no-name', message: 'The name is missing in this copy.' }],
  })

  test('waits for a person once, however often it comes, and no longer where another copy says it', async () => {
    const before = (await openListedReviews()).length
    for (const seenOn of ['2026-06-03', '2026-06-04'] as const)
      expect((await load(listedFile({ seenOn, withheld: [unread()] }))).reports[0]?.outcome).toBe('review')
    expect(await openListedReviews()).toHaveLength(before + 1)
    await load(listedFile({ decisions: [decision(0)] }))
    expect(await openListedReviews()).toHaveLength(before)
    expect(
      (await load(listedFile({ seenOn: '2026-06-05', withheld: [unread()] }))).reports[0]?.outcome,
    ).not.toBe('review')
  })

  test('is published by whoever says which council it is on', async () => {
    const read = decision(0)
    const noName: WithheldEntry = { ...unread(), read: { ...read, councils: [] } }
    const file = listedFile({ withheld: [noName] })
    await load(file)
    const person = { by: 'Asha Rao', why: 'The page names it.', register }
    const review = await waitingEntry(read.reference.replaceAll(' ', '-'))
    await expect(async () => publishEntry(review, [], person)).rejects.toThrow(
      'We could not read the council',
    )
    const edition = await publishEntry(review, ['borley'], person)
    expect((await readEdition(edition))?.summary).toBe(
      `Decision ${read.reference} published by Asha Rao: The page names it.`,
    )
    expect(await listedOf(edition, read.reference)).toMatchObject({
      councils: [{ slug: 'borley', printed: 'Borley Council' }],
      listedOn: '2026-06-03',
    })
    expect((await load(file)).reports[0]?.outcome).toBe('unchanged')
    await expect(publishEntry(review, ['borley'], person)).rejects.toThrow('decided already by Asha Rao')
  })

  test('is not asked of again once it is discarded', async () => {
    await load(listedFile({ withheld: [unread()] }))
    await discardListed(await waitingEntry(decision(0).reference), { by: 'Asha Rao', why: 'A slip.' })
    expect((await load(listedFile({ withheld: [unread()] }))).reports[0]?.outcome).not.toBe('review')
    await expect(waitingEntry(decision(0).reference)).rejects.toThrow('waits.')
  })
})

describe('what a person withholds', () => {
  test('loses its words everywhere at once, comes back with no copy, and can be restored', async () => {
    const person = { by: 'Asha Rao', why: 'It names a child.' }
    const of = decision(0)
    const improvement = inventedImprovement(number, ambleford)
    const file = { decisions: [of], improvements: [{ ...improvement, reference: of.reference }] }
    const first = await load(listedFile(file))
    await withholdReference(of.reference, person)
    for (const edition of [first.edition ?? 0, await newest()]) {
      expect(await listedOf(edition, of.reference)).toBeNull()
      expect(
        (await listedImprovements(edition, {}, PART)).improvements.map(({ reference }) => reference),
      ).not.toContain(of.reference)
    }
    const kept = await ask(`SELECT * FROM "ListedDecision" WHERE "reference" = '${of.reference}'`)
    expect(JSON.stringify(kept)).not.toContain(of.summary)
    const later = await load(listedFile({ ...file, seenOn: '2026-12-01' }))
    expect(await listedOf(later.edition ?? (await newest()), of.reference)).toBeNull()
    await restoreReference(of.reference, person)
    expect((await shown(of.reference))?.summary).toBeNull()
    await load(listedFile({ ...file, seenOn: '2026-12-02' }))
    expect((await shown(of.reference))?.summary).toBe(of.summary)
  })
})

describe('an edition that is undone', () => {
  const undoing = { by: 'Asha Rao', why: 'The wrong file.', note: null }

  test('shows what the one before did, and its files are taken again only where somebody says so', async () => {
    await load(listedFile({ decisions: [decision(0)] }))
    const wrong = listedFile({
      seenOn: '2026-07-01',
      decisions: [decision(0, { summary: 'Wrong.' }), decision(1)],
    })
    const { edition } = await load(wrong)
    const undone = await whileLocked((db) => undoNewest(db, edition ?? 0, undoing))
    expect((await readEdition(undone))?.summary).toBe(
      `Edition ${edition} undone: 1 listed entry withdrawn, 1 listed entry as before.`,
    )
    expect(await listedOf(undone, decision(0).reference)).toMatchObject({
      summary: decision(0).summary,
      listedOn: '2026-06-03',
    })
    expect(await listedOf(undone, decision(1).reference)).toBeNull()
    const again = await load(wrong)
    expect([again.edition, again.reports[0]?.outcome]).toEqual([null, 'set-aside'])
    expect(again.reports[0]?.notes[0]?.message).toContain('--again')
    const redone = await whileLocked((db) => undoNewest(db, undone, undoing))
    expect(await listedOf(redone, decision(1).reference)).toMatchObject({ listedOn: '2026-07-01' })
    expect(await listedOf(redone, decision(0).reference)).toMatchObject({ summary: 'Wrong.' })
    expect((await listedDecisions(redone, {}, PART)).total).toBeGreaterThan(2)
  })

  test('does not keep its files from being published again by whoever loads them on purpose', async () => {
    const file = listedFile({ seenOn: null, decisions: [decision(0), decision(1)] })
    const { edition } = await load(file)
    const { listedOn } = (await shown(decision(0).reference)) ?? {}
    await whileLocked((db) => undoNewest(db, edition ?? 0, undoing))
    const again = await loadLists([file], { again: true })
    expect((await readEdition(again.edition ?? 0))?.summary).toBe('2 decisions added.')
    expect(again.reports[0]).toMatchObject({ outcome: 'accepted', notes: [] })
    expect(await shown(decision(0).reference)).toMatchObject({ listedOn })
    const now = await load(file)
    expect([now.edition, now.reports[0]?.outcome]).toEqual([null, 'unchanged'])
    const undone = await whileLocked((db) => undoNewest(db, again.edition ?? 0, undoing))
    expect(await listedOf(undone, decision(0).reference)).toBeNull()
    expect((await load(file)).reports[0]?.outcome).toBe('set-aside')
  })
})
