import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/lib/data/client'
import { atomXml } from '@/lib/editions/atom'
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
