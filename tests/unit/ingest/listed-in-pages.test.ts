import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readEdition, whileLocked } from '@/lib/data/editions'
import { loadRegister } from '@/lib/data/register'
import { undoNewest } from '@/lib/data/undo'
import type { Day } from '@/lib/domain/day'
import type { ReadDecision, WithheldEntry } from '@/lib/domain/listed'
import type { ListedFile } from '@/lib/domain/listed-plan'
import { notesOnList } from '@/lib/ingest/listed/listed-words'
import { inventedDecision } from '@/prisma/factories/listed/entries'
import { listedFile } from '@/prisma/factories/listed/reading'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { ask } from '../../support/database-moments'
import { withFreshDatabase } from '../../support/fresh-database'
import { loadLists, shownNow as shown } from '../../support/load-lists'

withFreshDatabase()

const ambleford = inventedCouncil({ name: 'Ambleford' })
beforeAll(() => loadRegister(inventedRegister([ambleford]), 'a'.repeat(64)))

/** Each test has decisions of its own. */
let number = 1000
beforeEach(() => {
  number += 10
})
const decision = (offset: number) =>
  inventedDecision(number + offset, ambleford, { kind: 'statement', recommendations: [] })

const load = (...files: ListedFile[]) => loadLists(files)

describe('a list that goes on over several pages', () => {
  type Entries = ReadDecision[]
  const address = () => `https://www.lgo.org.uk/Decisions/SearchResults?aname=Ambleford+Council&of=${number}`
  /** @param pages the entries of each */
  const saved = (seenOn: Day, pages: Entries[]) =>
    pages.map((decisions, at) =>
      listedFile({
        address: `${address()}&page=${at + 1}`,
        seenOn,
        says: pages.flat().length,
        isWhole: pages.length === 1,
        decisions,
      }),
    )
  const until = async (entry: Entries[number]) => (await shown(entry.reference))?.listedUntil

  test('says with all its pages what is listed no longer, whatever page that was on', async () => {
    const [a, b, c, d] = [decision(0), decision(1), decision(2), decision(3)]
    const first = await load(
      ...saved('2026-06-01', [
        [a, b],
        [c, d],
      ]),
    )
    expect(first.reports.map(({ listed }) => [listed.isWhole, notesOnList(listed)])).toEqual([
      [true, []],
      [true, []],
    ])
    const { edition } = await load(...saved('2026-07-01', [[a, c], [d]]))
    expect((await readEdition(edition ?? 0))?.summary).toBe('1 decision listed no longer.')
    expect(await until(b)).toBe('2026-07-01')
    await load(...saved('2026-08-01', [[a, d]]))
    expect([await until(a), await until(b), await until(c), await until(d)]).toEqual([
      null,
      '2026-07-01',
      '2026-08-01',
      null,
    ])
    const other = await load(listedFile({ seenOn: '2026-05-01', decisions: [a, b, c, d] }))
    expect([other.edition, await until(b)]).toEqual([null, '2026-07-01'])
    await load(
      ...saved('2026-09-01', [
        [a, b],
        [c, d],
      ]),
    )
    expect([await until(b), await until(c)]).toEqual([null, null])
  })

  test('says nothing of what is on a page that did not come, until it does', async () => {
    const [a, b, c, d] = [decision(0), decision(1), decision(2), decision(3)]
    await load(
      ...saved('2026-06-01', [
        [a, b],
        [c, d],
      ]),
    )
    const [one, two] = saved('2026-07-01', [[a, b], [c]])
    if (!one || !two) throw new Error('There are no pages.')
    const alone = await load(one)
    expect(alone.reports.flatMap(({ listed }) => notesOnList(listed))).toEqual([
      'The page says that it has 3 results. This copy does not show all of them.',
    ])
    expect([await until(c), await until(d)]).toEqual([null, null])
    const rest = await load(two)
    expect(rest.reports.flatMap(({ listed }) => notesOnList(listed))).toEqual([])
    expect([await until(c), await until(d)]).toEqual([null, '2026-07-01'])
    expect((await load(one, two)).edition).toBeNull()
    await load(listedFile({ seenOn: '2026-05-01', decisions: [a, b, c, d] }))
    expect([await until(a), await until(b), await until(c), await until(d)]).toEqual([
      null,
      null,
      null,
      '2026-07-01',
    ])
  })

  test('says the same in whatever order its pages come, one in a load', async () => {
    const [a, b, c, d, e] = [decision(0), decision(1), decision(2), decision(3), decision(4)]
    await load(listedFile({ address: address(), seenOn: '2026-06-01', decisions: [a, b, c, d, e] }))
    const pages = saved('2026-07-01', [[a], [b, c], [d]])
    for (const at of [2, 0, 1]) {
      expect(await until(e)).toBeNull()
      await load(...pages.slice(at, at + 1))
    }
    expect([await until(a), await until(c), await until(d), await until(e)]).toEqual([
      null,
      null,
      null,
      '2026-07-01',
    ])
  })

  test('says nothing any more once the edition of its last page is undone, until that is loaded again', async () => {
    const [a, b, c] = [decision(0), decision(1), decision(2)]
    await load(listedFile({ address: address(), seenOn: '2026-06-01', decisions: [a, b, c] }))
    const [one, two] = saved('2026-07-01', [[a], [b]])
    if (!one || !two) throw new Error('There are no pages.')
    await load(one)
    const last = await load(two)
    expect(await until(c)).toBe('2026-07-01')
    const undoing = { by: 'Asha Rao', why: 'The wrong file.', note: null }
    await whileLocked((db) => undoNewest(db, last.edition ?? 0, undoing))
    await load(listedFile({ seenOn: '2026-06-02', decisions: [c] }))
    expect(await until(c)).toBeNull()
    await loadLists([two], { again: true })
    expect(await until(c)).toBe('2026-07-01')
  })

  test('says it where all its pages come anew in one load, though one was saved before on that day', async () => {
    const [a, b, c] = [decision(0), decision(1), decision(2)]
    await load(listedFile({ address: address(), seenOn: '2026-06-01', decisions: [a, b, c] }))
    await load(...saved('2026-07-01', [[a], [b]]).slice(0, 1))
    const [, second] = saved('2026-07-01', [[a], [b]])
    const [first] = saved('2026-07-01', [[a], [b]])
    if (!first || !second) throw new Error('There are no pages.')
    await load(first, second)
    expect(await until(c)).toBe('2026-07-01')
  })

  type Change = (page: ListedFile, entries: Entries) => ListedFile['listed']
  test.each<[string, Change]>([
    ['was saved on another day', ({ listed }) => ({ ...listed, seenOn: '2026-07-02' })],
    ['does not say when it was saved', ({ listed }) => ({ ...listed, seenOn: null })],
    ['says another number of results', ({ listed }) => ({ ...listed, says: 4 })],
    ['has less than it should', ({ listed }) => ({ ...listed, decisions: [] })],
    ['has an entry of the other page', ({ listed }, [a]) => ({ ...listed, decisions: a ? [a] : [] })],
    ['has an entry of another body', ({ listed }) => ({ ...listed, ofOtherBodies: 1 })],
    ['is of other decisions', ({ listed }) => ({ ...listed, scope: { ...listed.scope, outcome: 'upheld' } })],
    ['is the same page again', ({ listed }) => ({ ...listed, address: `${address()}&page=1` })],
    ['is a page too far', ({ listed }) => ({ ...listed, address: `${address()}&page=3` })],
    ['is of another list', ({ listed }) => ({ ...listed, address: `${address()}&c=x&page=2` })],
    [
      'is of a search until another day',
      ({ listed }) => ({ ...listed, address: `${address()}&page=2&td=2026-07-01` }),
    ],
  ])('says nothing where the page that comes last %s', async (_, change) => {
    const [a, b, c, d] = [decision(0), decision(1), decision(2), decision(3)]
    await load(listedFile({ address: address(), seenOn: '2026-06-01', decisions: [a, b, c, d] }))
    const [one, two] = saved('2026-07-01', [[a, b], [c]])
    if (!one || !two) throw new Error('There are no pages.')
    await load(one)
    await load({ ...two, listed: change(two, [a, b]) })
    expect([await until(a), await until(b), await until(c), await until(d)]).toEqual([null, null, null, null])
  })

  test('says nothing where the page that came first waits for a person, in words that cannot be read', async () => {
    const [a, b, c] = [decision(0), decision(1), decision(2)]
    await load(listedFile({ address: address(), seenOn: '2026-06-01', decisions: [a, b, c] }))
    const [one, two] = saved('2026-07-01', [[a], [b]])
    if (!one || !two) throw new Error('There are no pages.')
    const withheld: WithheldEntry[] = [
      { what: 'decision', read: {}, place: { line: 1, quote: 'A line' }, reasons: [] },
    ]
    await load({ ...one, listed: { ...one.listed, decisions: [], withheld } })
    await load(two)
    expect(await until(c)).toBeNull()
  })

  test('says nothing where nothing was kept of whether the page that came first says its day', async () => {
    const [a, b, c] = [decision(0), decision(1), decision(2)]
    await load(listedFile({ address: address(), seenOn: '2026-06-01', decisions: [a, b, c] }))
    const [one, two] = saved('2026-07-01', [[a], [b]])
    if (!one || !two) throw new Error('There are no pages.')
    await load(one)
    await ask('ALTER TABLE "ListedPage" DISABLE TRIGGER USER')
    await ask(`UPDATE "ListedPage" SET "saysDay" = false WHERE "sha256" = '${one.file.sha256}'`)
    await ask('ALTER TABLE "ListedPage" ENABLE TRIGGER USER')
    await load(two)
    expect(await until(c)).toBeNull()
  })
})
