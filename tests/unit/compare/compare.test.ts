import { describe, expect, test } from 'vitest'
import { smallCharts, togetherChart } from '@/lib/compare/compare-figure'
import { compareTable } from '@/lib/compare/compare-table'
import { type ComparedCouncil, commonYear } from '@/lib/compare/compare-years'
import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import { compareMeasured, type Measured } from '@/lib/domain/measured'
import { MEASURES } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { SeriesYear } from '@/lib/series/series-years'
import { inventedCouncil } from '@/prisma/factories/register'

const [UPHELD, COMPLIANCE] = MEASURES
const YEARS: ReportingYear[] = ['2021-22', '2022-23', '2023-24']

function publishedOf(slug: string, year: ReportingYear): CouncilYear {
  const publication = { url: 'https://example.org/', line: 2, addedIn: 1, figures: {} }
  return { slug, year, letter: null, publication, dataFiles: [] }
}

function measured(
  council: Council,
  year: ReportingYear,
  count: number,
  base: number,
  average: number,
): SeriesYear {
  const rate = base === 0 ? null : Math.round((100 * count) / base)
  const numbers: Measured = {
    source: 'publication',
    count,
    countIsWorkedOut: false,
    base,
    rate,
    typeAverage: average,
    disagreement: null,
    figures: [],
    others: [],
  }
  return {
    year,
    published: publishedOf(council.slug, year),
    measured: numbers,
    ...compareMeasured(UPHELD, numbers),
    typeAverage: average,
    averageNote: null,
  }
}

function notPublished(year: ReportingYear, typeAverage: number | null = null): SeriesYear {
  return {
    year,
    published: null,
    measured: null,
    outcome: null,
    expected: null,
    typeAverage,
    averageNote: null,
  }
}

const ambleford = inventedCouncil({ name: 'Ambleford', population: 231_000 })
const thornbury = inventedCouncil({ name: 'Thornbury', years: { first: '2023-24', last: '2025-26' } })
const nidd = inventedCouncil({
  name: 'Nidd',
  status: 'abolished',
  years: { first: '2012-13', last: '2020-21' },
  population: null,
})
const compared: ComparedCouncil[] = [
  {
    council: ambleford,
    years: [notPublished('2021-22'), notPublished('2022-23', 72), measured(ambleford, '2023-24', 9, 13, 79)],
  },
  {
    council: thornbury,
    years: [notPublished('2021-22'), notPublished('2022-23'), measured(thornbury, '2023-24', 2, 3, 79)],
  },
  {
    council: nidd,
    years: [measured(nidd, '2021-22', 0, 0, 64), notPublished('2022-23'), notPublished('2023-24')],
  },
]

describe('the table of a comparison', () => {
  const { rows, places } = compareTable(
    UPHELD,
    compared,
    YEARS.map((year) => ({ year })),
  )

  test('has counts, rate, average and the verdict in each cell', () => {
    expect(rows[0]?.cells[2]).toMatchObject({
      kind: 'published',
      counts: '9 of 13 upheld',
      rate: '69%',
      average: '79%',
      outcome: 'Within 7 to 13',
      source: { words: "The Ombudsman's map", at: { kind: 'map-page', url: 'https://example.org/' } },
    })
    expect(rows[1]?.cells[2]).toMatchObject({ counts: '2 of 3 upheld', outcome: 'Counts only' })
  })

  test('says of a council without the year why, with the average of its type where that is known', () => {
    expect(rows.map(({ cells }) => cells[1])).toMatchObject([
      { kind: 'missing', why: 'No letter', average: '72%' },
      { kind: 'missing', why: 'Did not exist yet', average: null },
      { kind: 'missing', why: 'No longer existed', average: null },
    ])
  })

  test('never rates a year without cases', () => {
    expect(rows[2]?.cells[0]).toMatchObject({
      counts: 'No investigations were completed',
      rate: null,
      outcome: null,
    })
  })

  test('names type and residents of each council, and where the method changed', () => {
    expect(rows.map(({ type, residents }) => `${type}, ${residents}`)).toEqual([
      'Unitary council, 231,000 residents',
      'Unitary council, 200,000 residents',
      'Unitary council, abolished',
    ])
    expect(places.map(({ methodChanged }) => methodChanged)).toEqual([null, 'before', null])
  })

  test('counts recommendations carried out', () => {
    const year = measured(ambleford, '2023-24', 44, 45, 99)
    const [row] = compareTable(
      COMPLIANCE,
      [{ council: ambleford, years: [{ ...year, outcome: null }] }],
      [{ year: '2023-24' }],
    ).rows
    expect(row?.cells[0]).toMatchObject({ counts: '44 of 45 carried out, 1 not', outcome: null })
  })
})

describe('the charts of a comparison', () => {
  test('say under a year in which a council was not there that it was not', () => {
    const [, thornburys, nidds] = smallCharts(UPHELD, compared)
    expect(thornburys?.chart.points.map(({ axisNote }) => axisNote)).toEqual(['not yet', 'not yet', '2 of 3'])
    expect(nidds?.chart.points.map(({ axisNote }) => axisNote)).toEqual(['none', 'was gone', 'was gone'])
    expect(nidds?.chart.points[2]?.reading).toBe('2023-24: Nidd no longer existed.')
  })

  test('draw no rate of fewer than five cases', () => {
    const { lines } = togetherChart(UPHELD, compared, '')
    expect(lines).toEqual([
      { council: 'Ambleford', rates: [null, null, 69] },
      { council: 'Thornbury', rates: [null, null, null] },
      { council: 'Nidd', rates: [null, null, null] },
    ])
  })

  test('read out every council of a year', () => {
    expect(togetherChart(UPHELD, compared, '').readings[2]).toBe(
      '2023-24: Ambleford 9 of 13 upheld, 69%; Thornbury 2 of 3 upheld, 67%; Nidd no longer existed. Type average 79%.',
    )
  })

  test('have one average where all councils are of one type, and none where types differ', () => {
    const district: ComparedCouncil = {
      council: inventedCouncil({ name: 'Dunmere', type: 'district' }),
      years: YEARS.map((year) => notPublished(year, 63)),
    }
    expect(togetherChart(UPHELD, compared, '').average).toEqual({
      label: 'unitary average',
      rates: [64, 72, 79],
    })
    expect(togetherChart(UPHELD, [...compared, district], '').average).toBeNull()
  })
})

test('the year spoken of is the newest of those in which most councils have a figure', () => {
  expect(commonYear(compared, YEARS)).toBe('2023-24')
  expect(
    commonYear([{ council: ambleford, years: YEARS.map((year) => notPublished(year)) }], YEARS),
  ).toBeNull()
})
