import { describe, expect, test } from 'vitest'
import { type ReportingYear, reportingYearsBetween } from '@/lib/domain/reporting-year'
import {
  breakIn,
  drawnPlaces,
  isBroken,
  placeInWords,
  placesOnAxis,
  yearPlaces,
} from '@/lib/series/year-places'

const YEARS = reportingYearsBetween('2012-13', '2025-26')

/** Nothing is known but of these years; before the first year of the council it did not exist yet. */
function knownOf(known: ReportingYear[], began: ReportingYear = '2012-13') {
  return (year: ReportingYear) =>
    known.includes(year) ? null : year < began ? 'did not exist yet' : 'no letter'
}

describe('years of which nothing is known', () => {
  test('are one place where they follow one another for the same reason, and every year is in one place', () => {
    const places = yearPlaces(YEARS, knownOf(['2017-18', '2021-22', '2024-25'], '2014-15'))
    expect(places.map(placeInWords)).toEqual([
      '2012-13 to 2013-14',
      '2014-15 to 2016-17',
      '2017-18',
      '2018-19 to 2020-21',
      '2021-22',
      '2022-23 to 2023-24',
      '2024-25',
      '2025-26',
    ])
  })

  test('stay years of their own where each has its own reason', () => {
    const reasons = ['no letter', 'under review', 'no letter']
    const years = YEARS.slice(0, 3)
    expect(yearPlaces(years, (year) => reasons[years.indexOf(year)] ?? null)).toEqual(
      years.map((year) => ({ year })),
    )
  })
})

describe('the places of a chart', () => {
  const drawn = (known: ReportingYear[]) => drawnPlaces(YEARS, knownOf(known)).map(placeInWords)

  test('go from the first year that something is known of to the last', () => {
    expect(drawn(['2017-18', '2021-22', '2024-25'])).toEqual([
      '2017-18',
      '2018-19 to 2020-21',
      '2021-22',
      '2022-23 to 2023-24',
      '2024-25',
    ])
  })

  test.each([
    [['2024-25'], ['2022-23', '2023-24', '2024-25']],
    [['2012-13'], ['2012-13', '2013-14', '2014-15']],
    [
      ['2018-19', '2019-20'],
      ['2017-18', '2018-19', '2019-20'],
    ],
    [[], ['2023-24', '2024-25', '2025-26']],
  ] as [ReportingYear[], string[]][])('are three years at least: of %j', (known, places) => {
    expect(drawn(known)).toEqual(places)
  })

  test('are as many as there are, where there are fewer than three', () => {
    expect(drawnPlaces(['2018-19'], () => null)).toEqual([{ year: '2018-19' }])
    expect(drawnPlaces([], () => null)).toEqual([])
  })
})

test('a run has a narrow place on the axis, however many years it is of', () => {
  const places = [{ year: '2012-13' }, { year: '2013-14', until: '2020-21' }, { year: '2021-22' }] as const
  for (const shape of ['wide', 'narrow', 'small'] as const) {
    const { at, end } = placesOnAxis(places, shape)
    const widths = at.map(({ from, to }) => to - from)
    expect(widths[0]).toBeCloseTo(1)
    expect(widths[1]).toBeLessThan(0.5)
    expect(end).toBeCloseTo(1.5 + (widths[1] ?? 0))
    expect(at[2]?.from).toBeCloseTo(at[1]?.to ?? 0)
  }
})

describe('the break in method', () => {
  test('is before the first year after it, or within a run', () => {
    expect(breakIn([{ year: '2021-22' }, { year: '2022-23' }])).toBe(1)
    const within = { year: '2020-21', until: '2023-24' } as const
    expect([breakIn([{ year: '2019-20' }, within, { year: '2024-25' }]), isBroken(within)]).toEqual([1, true])
  })

  test('is nowhere where the places do not span it', () => {
    expect(breakIn([{ year: '2022-23' }, { year: '2023-24' }])).toBeNull()
    expect(breakIn([{ year: '2020-21' }, { year: '2021-22' }])).toBeNull()
    expect(breakIn([])).toBeNull()
  })
})
