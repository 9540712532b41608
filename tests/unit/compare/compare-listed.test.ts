import { describe, expect, test } from 'vitest'
import { listedView } from '@/lib/compare/compare-listed'
import type { ListedCount } from '@/lib/data/listed-decisions'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { ambleford, thornbury, YEARS } from './compared-cases'

function counts(year: ReportingYear, byCategory: [string | null, number][]): ListedCount[] {
  return byCategory.map(([category, count]) => ({
    year,
    category,
    kind: 'statement',
    outcome: 'upheld',
    outcomePrinted: 'Upheld',
    count,
  }))
}

const ofAmbleford = [
  ...counts('2023-24', [
    ['Planning', 3],
    ['Education', 8],
    [null, 1],
    ['Weather', 2],
  ]),
  ...counts('2022-23', [['Housing', 5]]),
]
const ofThornbury = counts('2023-24', [['Education', 4]])
const both = [
  { council: ambleford, counts: ofAmbleford },
  { council: thornbury, counts: ofThornbury },
]

function listed(...given: Parameters<typeof listedView>) {
  const view = listedView(...given)
  if (view.kind === 'nothing') throw new Error(view.words)
  return view
}

describe('what the decisions on the councils of a comparison were about', () => {
  const { title, finding, note, table } = listed(both, YEARS, '2023-24')

  test('is counted for each council, and is said not to be all', () => {
    expect(title).toBe('What the Ombudsman’s decisions were about, 2023-24')
    expect(finding).toBe(
      'Our copies of the Ombudsman’s lists have 14 decisions on Ambleford and 4 on Thornbury in 2023-24. The Ombudsman does not publish all its decisions, and we may not have all that it lists.',
    )
    expect(table.councils.map(({ total }) => total)).toEqual([
      { count: '14', percent: 0, href: '/councils/ambleford/decisions?year=2023-24' },
      { count: '4', percent: 0, href: '/councils/thornbury/decisions?year=2023-24' },
    ])
  })

  test('is in the order of categories, not of numbers: first those that are known, last what no copy says', () => {
    expect(table.rows.map(({ category }) => category)).toEqual([
      'Education',
      'Planning',
      'Weather',
      'No category given',
    ])
  })

  test('has bars of one scale for all councils, and leads to the decisions that are counted', () => {
    expect(table.rows[0]?.cells).toEqual([
      { count: '8', percent: 100, href: '/councils/ambleford/decisions?year=2023-24&category=education' },
      { count: '4', percent: 50, href: '/councils/thornbury/decisions?year=2023-24&category=education' },
    ])
    expect(table.rows[1]?.cells[1]).toEqual({ count: '0', percent: 0, href: null })
    expect(table.rows[3]?.cells[0]?.href).toBeNull()
  })

  test('has no rate', () => {
    expect(note).toContain('We don’t work out rates')
    expect(JSON.stringify({ title, finding, note, table })).not.toContain('%')
  })
})

test('where the figures give what was upheld, it stands beside what is listed as upheld, and neither is made of the other', () => {
  const [first, second] = both as [(typeof both)[number], (typeof both)[number]]
  const known = [
    { ...first, upheldIn: () => 31 },
    { ...second, upheldIn: () => null },
  ]
  expect(listed(known, YEARS, '2023-24').table.councils.map(({ upheld }) => upheld)).toEqual([
    { listed: '14', inFigures: '31' },
    { listed: '4', inFigures: 'not known' },
  ])
  expect(listed(both, YEARS, '2023-24').table.councils.map(({ upheld }) => upheld)).toEqual([null, null])
})

test('where nothing is listed in the year of the figures, the newest year of the comparison that has something is shown', () => {
  const early = [{ council: ambleford, counts: counts('2022-23', [['Housing', 5]]) }]
  expect(listed(early, YEARS, '2023-24').title).toContain('2022-23')
  expect(listed(early, YEARS, null).title).toContain('2022-23')
})

test('where nothing is listed of any council in these years, that is said with a search for each', () => {
  const empty = both.map(({ council }) => ({
    council,
    counts: counts('2019-20', [['Housing', 1]]),
  }))
  expect(listedView(empty, YEARS, '2023-24')).toEqual({
    kind: 'nothing',
    words: 'We have no list of the Ombudsman’s decisions on Ambleford and Thornbury in 2021-22 to 2023-24.',
    searches: [
      {
        name: 'Ambleford',
        label: 'Search the Ombudsman’s decisions about Ambleford Council',
        href: expect.stringContaining('aname=Ambleford+Council'),
      },
      {
        name: 'Thornbury',
        label: 'Search the Ombudsman’s decisions about Thornbury Council',
        href: expect.stringContaining('aname=Thornbury+Council'),
      },
    ],
  })
})
