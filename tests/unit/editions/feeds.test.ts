import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/lib/data/client'
import { whileLocked } from '@/lib/data/editions'
import { storeListed } from '@/lib/data/listed-store'
import { newEdition } from '@/lib/data/make-edition'
import { undoNewest } from '@/lib/data/undo'
import { atomXml } from '@/lib/editions/atom'
import { editionPage } from '@/lib/editions/edition-page'
import { editionsPage } from '@/lib/editions/editions-page'
import { inventedDecision, inventedImprovement } from '@/prisma/factories/listed/entries'
import { putListed } from '@/prisma/factories/listed/put-listed'
import { inventedCouncil } from '@/prisma/factories/register'
import { askRoute } from '../../support/ask-route'
import { withFreshDatabase } from '../../support/fresh-database'
import { rounds } from '../../support/long'
import { CHANGED_LETTER, withInventedRegister } from '../../support/published-letters'
import { childrenOf, type Element, readXml, wordsOf } from '../../support/read-atom'

withFreshDatabase()
const takeIn = withInventedRegister()

const EDITIONS = '/editions/feed.atom'
const COUNCIL = '/councils/ambleford/feed.atom'
const SITE = 'http://upheld.test'

async function feedAt(address: string): Promise<{ feed: Element; entries: Element[] }> {
  const answer = await askRoute(address)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  const feed = readXml(await answer.text())
  return { feed, entries: childrenOf(feed, 'entry') }
}

/** What RFC 4287 asks of every feed and entry. */
function expectAtom(feed: Element): void {
  expect(feed.name).toBe('feed')
  expect(feed.attributes.xmlns).toBe('http://www.w3.org/2005/Atom')
  const entries = childrenOf(feed, 'entry')
  const ids = [feed, ...entries].map((one) => wordsOf(one, 'id'))
  expect(new Set(ids).size).toBe(ids.length)
  expect(childrenOf(feed, 'author')).toHaveLength(1)
  for (const one of [feed, ...entries]) {
    expect(wordsOf(one, 'title')).not.toBe('')
    expect(wordsOf(one, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    const links = childrenOf(one, 'link').map(({ attributes }) => attributes)
    expect(links.filter(({ rel }) => rel === 'alternate')).toHaveLength(1)
    for (const { href } of links) expect(href?.startsWith(`${SITE}/`)).toBe(true)
  }
}

test('before the first edition a feed has no entry, and is right all the same', async () => {
  for (const address of [EDITIONS, COUNCIL]) {
    const { feed, entries } = await feedAt(address)
    expectAtom(feed)
    expect(entries).toEqual([])
  }
})

describe('after two editions', () => {
  let before: string

  beforeAll(async () => {
    await takeIn([
      { council: 'Ambleford Council', year: '2023-24' },
      { council: 'Ambleford Council', year: '2019-20' },
      { council: 'Wiltford Council', year: '2023-24' },
    ])
    before = await (await askRoute(COUNCIL)).text()
    await takeIn([CHANGED_LETTER])
  })

  test('the feed has each edition, newest first, with the moment of its publication and what it says', async () => {
    const { feed, entries } = await feedAt(EDITIONS)
    expectAtom(feed)
    const editions = await database().edition.findMany({ orderBy: { number: 'desc' } })
    expect(entries.map((entry) => [wordsOf(entry, 'id'), wordsOf(entry, 'updated')])).toEqual(
      editions.map(({ number, publishedAt }) => [`${SITE}/editions/${number}`, publishedAt.toISOString()]),
    )
    expect(wordsOf(feed, 'updated')).toBe(editions[0]?.publishedAt.toISOString())
    expect(wordsOf(entries[1] as Element, 'content')).toContain(editions[1]?.summary)
  })

  test('the feed of a council has the editions that touched it, each with its figures then', async () => {
    const { feed, entries } = await feedAt(COUNCIL)
    expectAtom(feed)
    expect(wordsOf(feed, 'title')).toBe('Upheld: Ambleford Council')
    expect(entries.map((entry) => wordsOf(entry, 'title'))).toEqual([
      'Edition 2: figures for 2023-24',
      'Edition 1: figures for 2019-20 and 2023-24',
    ])
    expect(wordsOf(entries[0] as Element, 'content')).toContain('10, before 9')
    expect(wordsOf(entries[1] as Element, 'content')).toBe(
      '2023-24. We added the figures of this year.\n2019-20. We added the figures of this year.',
    )
    const { entries: others } = await feedAt('/councils/wiltford/feed.atom')
    expect(others.map((entry) => wordsOf(entry, 'title'))).toEqual(['Edition 1: figures for 2023-24'])
  })

  test('an entry stays as it was when a newer edition comes', async () => {
    const { entries } = await feedAt(COUNCIL)
    expect(entries.at(-1)).toEqual(childrenOf(readXml(before), 'entry')[0])
  })

  test('a council without figures has a feed without entries, as old as the newest edition', async () => {
    const { feed, entries } = await feedAt('/councils/comebury/feed.atom')
    expectAtom(feed)
    expect(entries).toEqual([])
    const newest = await database().edition.findFirstOrThrow({ orderBy: { number: 'desc' } })
    expect(wordsOf(feed, 'updated')).toBe(newest.publishedAt.toISOString())
  })

  test('a reader who has the feed is told so, and a council that does not exist has none', async () => {
    const first = await askRoute(EDITIONS)
    const again = await askRoute(EDITIONS, { 'if-none-match': first.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
    expect((await askRoute('/councils/nowhere/feed.atom')).status).toBe(404)
  })
})

describe('an edition with what the Ombudsman lists', () => {
  const [ambleford, wiltford] = ['Ambleford', 'Wiltford'].map((name) => inventedCouncil({ name }))
  if (!ambleford || !wiltford) throw new Error('There are two councils.')
  const statement = inventedDecision(1, ambleford, { decidedOn: '2024-05-01', summary: 'Bins of a close.' })
  const report = inventedDecision(2, ambleford, {
    councils: [ambleford, wiltford].map(({ slug, officialName }) => ({ slug, printed: officialName })),
    kind: 'report',
    outcome: 'upheld',
    outcomePrinted: 'Upheld',
    category: 'Education',
    subcategory: 'School transport',
    decidedOn: '2024-06-03',
  })
  const improvement = inventedImprovement(3, ambleford)
  let [first, second] = [0, 0]

  beforeAll(async () => {
    first = await putListed({
      councils: [ambleford],
      decisions: [statement, report],
      improvements: [improvement],
    })
    second = await whileLocked(async (db) => {
      const edition = await newEdition(db, { summary: 'A newer copy.' })
      const gone = { ...statement, summary: null }
      const page = { change: 'replaced', from: 1 } as const
      const decisions = [
        { ...page, entry: gone, listedUntil: '2026-09-01' as const },
        { ...page, entry: { ...report, satisfiedOn: '2024-09-01' as const }, listedUntil: null },
      ]
      await storeListed(db, { copies: [], decisions, improvements: [] }, edition)
      return edition
    })
  })

  test('says which councils’ it brought and how many, each with a link to them', async () => {
    expect((await editionPage(first))?.listed).toEqual({
      sentences: ['1 decision, 1 public report and 1 service improvement added.'],
      councils: [
        {
          name: 'Ambleford Council',
          href: '/councils/ambleford/decisions',
          words: '1 decision, 1 public report, 1 service improvement',
        },
        { name: 'Wiltford Council', href: '/councils/wiltford/decisions', words: '1 public report' },
      ],
    })
    expect((await editionPage(first - 1))?.listed).toBeNull()
  })

  test('says what a newer copy changed, and what it has no longer', async () => {
    expect((await editionPage(second))?.listed).toMatchObject({
      sentences: [
        '1 public report changed. A newer copy says more about them, or something else.',
        expect.stringMatching(/^1 decision no longer listed\. .* until which day/),
      ],
      councils: [{ words: '1 public report changed; 1 decision no longer listed' }, {}],
    })
    const [edition] = await editionsPage()
    expect(edition?.changes[1]).toBe(
      'From the Ombudsman’s lists: 1 public report changed; 1 decision no longer listed.',
    )
  })

  test('is in the feed of each of its councils, with the report first and no words of a summary', async () => {
    const { feed, entries } = await feedAt(COUNCIL)
    expectAtom(feed)
    expect(entries.slice(0, 2).map((entry) => wordsOf(entry, 'title'))).toEqual([
      `Edition ${second}: 1 public report changed; 1 decision no longer listed`,
      `Edition ${first}: 1 decision, 1 public report, 1 service improvement`,
    ])
    const entry = entries[1] as Element
    expect(wordsOf(entry, 'content').split('\n')).toEqual([
      'From the Ombudsman’s lists: 1 decision, 1 public report and 1 service improvement added.',
      'Public report 21 000 002 of 3 June 2024. Education: School transport. Upheld.',
      expect.stringMatching(/^Decision 21 000 001 of 1 May 2024\./),
    ])
    const related = childrenOf(entry, 'link').map(({ attributes }) => attributes)
    expect(related).toContainEqual({
      rel: 'related',
      type: 'text/html',
      href: `${SITE}/councils/ambleford/decisions`,
    })
    const { entries: others } = await feedAt('/councils/wiltford/feed.atom')
    expect(wordsOf(others[1] as Element, 'title')).toBe(`Edition ${first}: 1 public report`)
    const { entries: all } = await feedAt(EDITIONS)
    expect(wordsOf(all[1] as Element, 'content')).toContain('1 decision, 1 public report and 1 service')
  })

  test('that undoes another says what goes with it', async () => {
    const more = await putListed({ councils: [wiltford], decisions: [inventedDecision(4, wiltford)] })
    const undone = await whileLocked((db) =>
      undoNewest(db, more, { by: 'Asha Rao', why: 'It was the wrong copy.', note: null }),
    )
    expect((await editionPage(undone))?.listed).toEqual({
      sentences: ['1 decision removed: an earlier edition added them, and we undid it.'],
      councils: [
        { name: 'Wiltford Council', href: '/councils/wiltford/decisions', words: '1 decision removed' },
      ],
    })
  })

  test('says nothing of what a person has withheld since', async () => {
    await database().listedWithheld.create({
      data: { reference: report.reference, by: 'Asha Rao', why: 'It names a person.' },
    })
    expect((await editionPage(second))?.listed?.councils).toHaveLength(1)
    expect(await (await askRoute(COUNCIL)).text()).not.toContain(report.reference)
    const { entries } = await feedAt('/councils/wiltford/feed.atom')
    expect(entries.map((entry) => wordsOf(entry, 'title'))).toEqual([
      'Edition 6: 1 decision removed',
      'Edition 5: 1 decision',
      'Edition 1: figures for 2023-24',
    ])
  })
})

test('whatever words a feed has, it is well-formed and says them', () => {
  const moment = new Date('2026-11-29T12:00:00Z')
  const words = fc.oneof(
    fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
    fc.constantFrom(']]> & <b>"\'', '\u0000\u001b[2J', '\ud800'),
  )
  fc.assert(
    fc.property(words, (said) => {
      const entry = {
        id: '/editions/1',
        title: said,
        page: '/editions/1',
        published: moment,
        content: [said],
      }
      const feed = {
        title: 'a',
        subtitle: 'b',
        address: EDITIONS,
        page: '/editions',
        updated: moment,
        entries: [entry],
      }
      const read = childrenOf(readXml(atomXml(feed, SITE)), 'entry')[0] as Element
      const sayable = said
        .toWellFormed()
        .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
      expect(wordsOf(read, 'title')).toBe(sayable.replace(/\r\n?/g, '\n'))
    }),
    { numRuns: rounds(60, 2000) },
  )
})
