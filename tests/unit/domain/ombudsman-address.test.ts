import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import {
  councilInAddress,
  mapAddressIn,
  type OmbudsmanAddress,
  ombudsmanAddress,
  ombudsmanKey,
  pageOfList,
  readOmbudsmanAddress,
  sameOmbudsmanList,
  sameOmbudsmanPage,
} from '@/lib/domain/ombudsman-address'
import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import { guessStatisticsAddress } from '@/lib/domain/statistics-address'
import { inventedCouncil } from '@/prisma/factories/register'
import { realNames, realRegister, sample } from '../../support/sample-letters'

const MAP = 'https://www.lgo.org.uk/your-councils-performance'

type Row = { authority_id: string; reporting_year: string; source_url: string }
const ROWS = parse(new TextDecoder().decode(sample('published_figures.csv')), { columns: true }) as Row[]
const ADDRESSES = [...new Map(ROWS.map((row) => [`${row.authority_id} ${row.source_url}`, row])).values()]

const slugOf = (slug: string, year: ReportingYear) => {
  const finding = realNames.findInAddress(slug, year)
  return finding.kind === 'found' ? finding.council.slug : finding.kind
}

describe('addresses of the pages that figures were published on', () => {
  test.each(ROWS)('$source_url of $reporting_year is a page of $authority_id', (row) => {
    const page = readOmbudsmanAddress(row.source_url)
    if (page?.kind !== 'statistics') throw new Error(`read as ${page?.kind}`)
    expect(slugOf(page.slug, parseReportingYear(row.reporting_year) as ReportingYear)).toBe(row.authority_id)
  })

  test('are all found by the rule that is used where an address was not seen', () => {
    const wrong = ADDRESSES.flatMap(({ authority_id, source_url }) => {
      const council = realRegister.councils.find(({ slug }) => slug === authority_id)
      const guess = council ? guessStatisticsAddress(council) : null
      return guess !== null && sameOmbudsmanPage(guess, source_url) ? [] : [{ guess, source_url }]
    })
    expect(wrong).toEqual([])
  })
})

describe('a page of the Ombudsman', () => {
  test.each<[string, OmbudsmanAddress]>([
    [MAP, { kind: 'map' }],
    [`${MAP}/gloucestershire-county-council/statistics`, statistics('gloucestershire-county-council')],
    [
      `${MAP}/gloucestershire-county-council/serviceimprovements?category=1015&year=2025`,
      {
        kind: 'service-improvements',
        slug: 'gloucestershire-county-council',
        category: 1015,
        year: 2025,
        current: null,
      },
    ],
    [
      `${MAP}/gloucestershire-county-council/serviceimprovements?category=0&current=true&year=0`,
      {
        kind: 'service-improvements',
        slug: 'gloucestershire-county-council',
        category: 0,
        year: 0,
        current: true,
      },
    ],
    [
      `${MAP}/cheshire-east-council/decisions/2024/u`,
      { kind: 'decisions-of-year', slug: 'cheshire-east-council', year: '2024-25', outcome: 'upheld' },
    ],
    [
      `${MAP}/cheshire-east-council/decisions/2024/nu`,
      { kind: 'decisions-of-year', slug: 'cheshire-east-council', year: '2024-25', outcome: 'not-upheld' },
    ],
    [
      `${MAP}/cheshire-east-council/decisions`,
      { kind: 'council', slug: 'cheshire-east-council', part: 'decisions' },
    ],
    [
      'https://www.lgo.org.uk/decisions/education?displaypref=2',
      { kind: 'category', category: 'education', subcategory: null },
    ],
    [
      'https://lgo.org.uk/decisions/planning/enforcement?page=3',
      { kind: 'category', category: 'planning', subcategory: 'enforcement' },
    ],
    [
      'https://www.lgo.org.uk/Decisions/Archive?t=both&fd=2019-03-31&c=4%2BSchool+admissions&displaypref=0&page=4',
      { kind: 'archive', asked: 'c=4%2BSchool+admissions&fd=2019-03-31&page=4&t=both' },
    ],
    [
      'https://www.lgo.org.uk/Decisions/SearchResults?aname=Westmorland+and+Furness+Council&dc=c%2Bnu%2Bu%2B&fd=0001-01-01&page=1&sortOrder=descending&td=2026-9-7',
      { kind: 'decisions', council: 'Westmorland and Furness Council' },
    ],
    [
      'https://www.lgo.org.uk/decisions/children-s-care-services/other/25-018-453',
      {
        kind: 'decision',
        category: 'children-s-care-services/other',
        reference: '25-018-453',
        chapter: null,
      },
    ],
    [
      'https://www.lgo.org.uk/decisions/health/assessment-and-funding/19-018-519c?chapter=2',
      { kind: 'decision', category: 'health/assessment-and-funding', reference: '19-018-519c', chapter: 2 },
    ],
    [
      'https://www.lgo.org.uk/information-centre/reports/annual-review-reports/local-government-complaint-reviews',
      { kind: 'yearly-data' },
    ],
    [
      'https://www.lgo.org.uk/assets/attach/6973/2-Complaints-Decided-25-26.csv',
      { kind: 'file', number: 6973, name: '2-Complaints-Decided-25-26.csv' },
    ],
    ['https://www.lgo.org.uk/copyright', { kind: 'terms' }],
    [
      `${MAP}/luton-borough-council/annual-letters`,
      { kind: 'council', slug: 'luton-borough-council', part: 'annual-letters' },
    ],
    ['https://www.lgo.org.uk/make-a-complaint', { kind: 'elsewhere', path: '/make-a-complaint' }],
  ])('%s', (address, page) => {
    expect(readOmbudsmanAddress(address)).toEqual(page)
    if (page.kind !== 'elsewhere') expect(readOmbudsmanAddress(ombudsmanAddress(page))).toEqual(page)
  })

  test('is the same with or without www and https, with a last slash, in capitals, for another year', () => {
    const luton = `${MAP}/luton-borough-council/statistics`
    for (const same of [
      luton.replace('www.', ''),
      luton.replace('https', 'http'),
      `${luton}/`,
      `${luton}?displaypref=3`,
      `${luton}/?DisplayPref=0`,
      luton.replace('luton-borough-council', 'Luton-Borough-Council'),
      luton.toUpperCase().replace('STATISTICS', 'Statistics'),
    ]) {
      expect(sameOmbudsmanPage(same, luton)).toBe(true)
      expect(councilInAddress(same)).toBe('luton-borough-council')
    }
    expect(sameOmbudsmanPage(luton, `${MAP}/leeds-city-council/statistics`)).toBe(false)
    expect(sameOmbudsmanPage(luton, `${MAP}/luton-borough-council/serviceimprovements`)).toBe(false)
    expect(sameOmbudsmanPage('not an address', 'not an address')).toBe(false)
  })

  test.each([
    ['/decisions/education', 'http://LGO.org.uk/Decisions/Education/?displaypref=2'],
    ['/decisions/education', 'https://www.lgo.org.uk/decisions/education?page=1#results'],
    ['/decisions/education?page=2', 'https://www.lgo.org.uk/decisions/education?displaypref=0&page=2'],
    [
      '/your-councils-performance/cheshire-east-council/decisions/2024/u',
      `${MAP}/Cheshire-East-Council/decisions/2024/U/`,
    ],
    [
      '/your-councils-performance/a-council/serviceimprovements?category=0&current=true&year=0',
      `${MAP}/a-council/serviceimprovements?year=0&Current=true&category=0`,
    ],
    [
      '/decisions/planning/other/22-015-053',
      'https://web.archive.org/web/20240901000000/http://www.lgo.org.uk/decisions/planning/other/22-015-053',
    ],
    ['/decisions/planning/other/22-015-053?chapter=2', '/decisions/planning/other/22-015-053?Chapter=2'],
    [
      '/decisions/searchresults?aname=a+council&td=2026-09-07',
      '/Decisions/SearchResults?td=2026-09-07&aname=A+Council&page=1&displaypref=3',
    ],
    [
      '/your-councils-performance/a-council/decisions/2024/u?page=2',
      `${MAP}/a-council/decisions/2024/u?displaypref=1&page=2`,
    ],
    ['/your-councils-performance/a-council/statistics', `${MAP}/a-council/statistics?year=2023`],
    ['/make-a-complaint?step=2', '/make-a-complaint/?Step=2'],
  ])('has the key %s as %s', (key, address) => {
    const whole = address.startsWith('/') ? `https://www.lgo.org.uk${address}` : address
    expect(ombudsmanKey(whole)).toBe(key)
  })

  test('of a long list has a key of its own, and is of the same list', () => {
    const [first, second] = ['', '?page=2'].map((page) => `https://www.lgo.org.uk/decisions/planning${page}`)
    if (!first || !second) throw new Error('There are two pages.')
    expect(sameOmbudsmanPage(first, second)).toBe(false)
    expect(sameOmbudsmanList(first, second)).toBe(true)
    expect([first, second].map(pageOfList)).toEqual([1, 2])
    expect(sameOmbudsmanList(first, 'https://www.lgo.org.uk/decisions/planning/enforcement?page=2')).toBe(
      false,
    )
  })

  test.each([
    'https://example.com/your-councils-performance/luton-borough-council/statistics',
    'https://lgo.org.uk.example.com/your-councils-performance/luton-borough-council/statistics',
    'https://www.lgo.org.uk@example.com/your-councils-performance/luton-borough-council/statistics',
    'https://www.lgo.org.uk:8443/your-councils-performance/luton-borough-council/statistics',
    'ftp://www.lgo.org.uk/your-councils-performance/luton-borough-council/statistics',
    '/your-councils-performance/luton-borough-council/statistics',
    'your council',
    '',
  ])('is not %j', (address) => {
    expect(readOmbudsmanAddress(address)).toBeNull()
    expect(ombudsmanKey(address)).toBeNull()
    expect(councilInAddress(address)).toBeNull()
  })

  test('names its council in a web archive too', () => {
    const archived = `https://web.archive.org/web/20240901000000/${MAP}/luton-borough-council/statistics`
    expect(councilInAddress(archived)).toBe('luton-borough-council')
    expect(readOmbudsmanAddress(archived)).toBeNull()
  })

  test('is found in a line that someone wrote above it', () => {
    expect(mapAddressIn(`# SOURCE: <http://lgo.org.uk/your-councils-performance/x/statistics> (saved)`)).toBe(
      'https://lgo.org.uk/your-councils-performance/x/statistics',
    )
    expect(mapAddressIn(`See https://www.lgo.org.uk/make-a-complaint and ${MAP}.`)).toBeNull()
    expect(mapAddressIn(`See ${MAP} there`)).toBe(MAP)
  })
})

describe('an address that was not seen', () => {
  test.each([
    ['kings-lynn-and-west-norfolk', 'kings-lynn-west-norfolk-borough-council'],
    ['north-tyneside', 'north-tyneside-metropolitan-borough-council'],
    ['kensington-and-chelsea', 'royal-borough-of-kensington-chelsea'],
    ['bournemouth-christchurch-and-poole', 'bournemouth-christchurch-poole-council'],
    ['south-cambridgeshire', 'south-cambridgeshire-district-council'],
  ])('%s can be looked for', (slug, guessed) => {
    const council = realRegister.councils.find((one) => one.slug === slug)
    if (!council) throw new Error(`${slug} is not in the register`)
    expect(guessStatisticsAddress(council)).toBe(`${MAP}/${guessed}/statistics`)
  })

  test('leads to one council each, which is the council that it was worked out for', () => {
    for (const council of realRegister.councils) {
      const guess = guessStatisticsAddress(council)
      if (guess === null || !council.years) continue
      const found = slugOf(councilInAddress(guess) as string, council.years.last)
      expect([council.slug, 'unknown']).toContain(found)
    }
  })

  test('is not worked out for a council that does not exist yet, nor for other bodies', () => {
    expect(guessStatisticsAddress(inventedCouncil({ name: 'Ambleford', years: null }))).toBeNull()
    expect(guessStatisticsAddress(inventedCouncil({ name: 'Ambleford Waste', type: 'other' }))).toBeNull()
  })
})

describe('near-equal names in an address', () => {
  test.each([
    ['western-suffolk-council', 'unknown'],
    ['west-suffolk-council', 'west-suffolk'],
    ['central-and-eastern-suffolk-council', 'unknown'],
    ['east-suffolk-council', 'east-suffolk'],
    ['greater-norwich-council', 'unknown'],
    ['norwich-city-council', 'norwich'],
    ['ipswich-and-south-suffolk-council', 'unknown'],
    ['ipswich-south-suffolk-council', 'unknown'],
    ['ipswich-borough-council', 'ipswich'],
    ['west-norfolk-council', 'unknown'],
    ['east-norfolk-council', 'unknown'],
    ['kings-lynn-west-norfolk-borough-council', 'kings-lynn-and-west-norfolk'],
    ['mid-essex-council', 'unknown'],
    ['north-hampshire-council', 'unknown'],
    ['west-surrey-council', 'west-surrey'],
    ['surrey-county-council', 'surrey'],
  ])('%s is %s', (slug, council) => {
    expect(slugOf(slug, '2024-25')).toBe(council)
  })

  test.each([
    ['dorset', '2018-19', 'dorset-county'],
    ['dorset', '2019-20', 'dorset-unitary'],
    ['buckinghamshire', '2019-20', 'buckinghamshire-county'],
    ['buckinghamshire', '2020-21', 'buckinghamshire-unitary'],
    ['north-yorkshire', '2022-23', 'north-yorkshire-county'],
    ['north-yorkshire', '2023-24', 'north-yorkshire-unitary'],
    ['somerset', '2022-23', 'somerset-county'],
    ['somerset', '2023-24', 'somerset-unitary'],
    ['somerset-county-council', '2023-24', 'somerset-county'],
    ['north-yorkshire-council', '2022-23', 'north-yorkshire-unitary'],
  ] as const)('%s in %s is %s: the year decides', (slug, year, council) => {
    expect(slugOf(slug, year)).toBe(council)
  })
})

function statistics(slug: string): OmbudsmanAddress {
  return { kind: 'statistics', slug }
}
