import { describe, expect, test } from 'vitest'
import type { Day } from '@/lib/domain/day'
import { ombudsmanKey } from '@/lib/domain/ombudsman-address'
import { isOfSameList, listWithoutDays, shouldHave } from '@/lib/domain/same-list'

const SEARCH = 'https://www.lgo.org.uk/Decisions/SearchResults'
const OF = 'aname=Ambleford+Council&dc=c%2Bnu%2Bu%2B&fd=0001-01-01&page=1&sortOrder=descending'
const EARLIER = `${SEARCH}?${OF}&td=2026-06-03`
const LATER = `${SEARCH}?${OF}&td=2026-9-7`

const copy = (address: string | null, saysDay = true) => ({ key: address && ombudsmanKey(address), saysDay })

/** Whether a newer copy of a list would have a decision that an older one has, if it were listed still. */
const should = (newer: string, older: string, decidedOn: Day | null = '2026-05-01') =>
  shouldHave(copy(newer), copy(older), decidedOn)

describe('a search that ends later', () => {
  test('is of the same list, and should have what was decided before the earlier end', () => {
    expect(isOfSameList(copy(LATER), copy(EARLIER))).toBe(true)
    expect(should(LATER, EARLIER)).toBe(true)
    expect(listWithoutDays(copy(LATER).key ?? '')).toBe(listWithoutDays(copy(EARLIER).key ?? ''))
  })

  test.each<[string, string, string]>([
    ['the parameters stand in another order', `${SEARCH}?td=2026-09-07&sortOrder=descending&${OF}`, EARLIER],
    ['the address is written otherwise', LATER.replace('https://www.', 'http://').toLowerCase(), EARLIER],
    ['its names have capitals', LATER.replace('td=', 'TD='), EARLIER],
    ['a name is encoded otherwise', LATER.replace('Ambleford+', 'Ambleford%20'), EARLIER],
    ['the codes are encoded in small letters', LATER.replaceAll('%2B', '%2b'), EARLIER],
    ['it is another page of it', LATER.replace('page=1', 'page=3'), EARLIER.replace('page=1', 'page=2')],
    ['the start is written otherwise', LATER.replace('0001-01-01', '0001-1-1'), EARLIER],
    ['it has how the site shows it', `${LATER}&displaypref=2`, EARLIER],
    ['it stands in a web archive', `https://web.archive.org/web/20260907000000/${LATER}`, EARLIER],
  ])('is so where %s', (_, newer, older) => {
    const twice = newer.replace('&sortOrder=descending&aname', '&aname')
    expect(should(twice, older)).toBe(true)
  })

  test.each<[string, string, string]>([
    ['it ends earlier', EARLIER, LATER],
    ['it says no end', LATER.replace('&td=2026-9-7', ''), EARLIER],
    ['the older one says no end', LATER, EARLIER.replace('&td=2026-06-03', '')],
    ['its start is later', LATER.replace('0001-01-01', '2020-01-01'), EARLIER],
    ['its start is earlier', LATER, EARLIER.replace('0001-01-01', '2020-01-01')],
    ['it says no start', LATER.replace('&fd=0001-01-01', ''), EARLIER],
    ['it is of another council', LATER.replace('Ambleford', 'Borley'), EARLIER],
    ['it is of fewer outcomes', LATER.replace('c%2Bnu%2Bu%2B', 'u%2B'), EARLIER],
    ['it has the other order', LATER.replace('descending', 'ascending'), EARLIER],
    ['it asks for something more', `${LATER}&c=education`, EARLIER],
    ['it is no search', LATER.replace('SearchResults', 'Archive'), EARLIER],
    ['its end is no day', LATER.replace('2026-9-7', '2026-02-30'), EARLIER],
    ['its end is empty', LATER.replace('2026-9-7', ''), EARLIER],
    ['its end is in another order', LATER.replace('2026-9-7', '7-9-2026'), EARLIER],
    ['its end is a word', LATER.replace('2026-9-7', 'today'), EARLIER],
    ['its end stands there twice', `${LATER}&td=2026-10-01`, EARLIER],
    ['its start stands there twice', `${LATER}&fd=0001-01-01`, `${EARLIER}&fd=0001-01-01`],
    ['the end of both is no day', LATER.replace('2026-9-7', 'x'), LATER.replace('2026-9-7', 'x')],
    ['the start of both is no day', LATER.replace('0001-01-01', 'x'), LATER.replace('0001-01-01', 'x')],
  ])('says nothing where %s', (_, newer, older) => {
    expect(isOfSameList(copy(newer), copy(older))).toBe(false)
    expect(should(newer, older)).toBe(false)
  })

  test('says nothing where a copy has no address, or the newer one does not say when it was made', () => {
    expect(shouldHave(copy(null), copy(null), '2026-05-01')).toBe(false)
    expect(shouldHave(copy(LATER), copy(null), '2026-05-01')).toBe(false)
    expect(shouldHave(copy(LATER, false), copy(EARLIER), '2026-05-01')).toBe(false)
    expect(shouldHave(copy(LATER), copy(EARLIER, false), '2026-05-01')).toBe(true)
  })

  test.each<[Day | null, boolean]>([
    ['2026-06-02', true],
    ['2026-06-03', true],
    ['2026-06-04', false],
    ['2026-09-07', false],
    ['2026-09-08', false],
    [null, false],
  ])('should have what was decided on %s: %s', (decidedOn, says) => {
    expect(should(LATER, EARLIER, decidedOn)).toBe(says)
  })

  test.each<[Day, boolean]>([
    ['2019-03-30', false],
    ['2019-03-31', true],
    ['2020-03-31', true],
    ['2020-04-01', false],
  ])('of an archive should have what was decided on %s: %s', (decidedOn, says) => {
    const archive = `https://www.lgo.org.uk/Decisions/Archive?t=both&c=4%2BSchool+admissions&fd=2019-03-31`
    expect(should(`${archive}&td=2021-03-31`, `${archive}&td=2020-03-31`, decidedOn)).toBe(says)
    expect(should(`${archive}&td=2020-03-31`, `${archive}&td=2020-03-31`, decidedOn)).toBe(says)
  })

  test('of an archive says nothing of the year before', () => {
    const archive = (from: string, to: string) =>
      `https://www.lgo.org.uk/Decisions/Archive?t=both&c=4%2BSchool+admissions&fd=${from}&td=${to}`
    expect(
      should(archive('2020-03-31', '2021-03-31'), archive('2019-03-31', '2020-03-31'), '2020-03-31'),
    ).toBe(false)
  })
})

describe('a list that is searched by no days', () => {
  const YEAR = 'https://www.lgo.org.uk/your-councils-performance/ambleford-council/decisions/2024/u'

  test('should have all that it had, of whatever day, and whether or not its copy says its own', () => {
    for (const decidedOn of ['2024-05-01', null] as const) {
      expect(should(`${YEAR}?page=2`, YEAR, decidedOn)).toBe(true)
      expect(shouldHave(copy(YEAR, false), copy(YEAR, false), decidedOn)).toBe(true)
    }
    expect(should(YEAR.replace('/u', '/nu'), YEAR)).toBe(false)
  })

  test('is known by its address, without what only a search has', () => {
    expect(listWithoutDays('/decisions/education?page=2')).toBe('/decisions/education')
    expect(listWithoutDays('/decisions/archive?c=4&fd=x&fd=y&page=2&t=both&td=')).toBe(
      '/decisions/archive?c=4&t=both',
    )
    expect(listWithoutDays('/decisions/archive?c=4&ftd=1&page=two')).toBe(
      '/decisions/archive?c=4&ftd=1&page=two',
    )
  })
})

describe('two copies of one search', () => {
  test('need not say their days, but say nothing of what lies outside of what is searched', () => {
    expect(shouldHave(copy(LATER, false), copy(LATER, false), '2026-05-01')).toBe(true)
    expect(should(LATER, LATER, '2026-09-07')).toBe(true)
    expect(should(LATER, LATER, '2026-09-08')).toBe(false)
    expect(should(LATER, LATER, null)).toBe(false)
  })

  test('with a start only say nothing of what was decided before it', () => {
    const from = `${SEARCH}?aname=Ambleford+Council&fd=2020-01-01`
    expect([should(from, from, '2020-01-01'), should(from, from, '2019-12-31')]).toEqual([true, false])
  })
})
