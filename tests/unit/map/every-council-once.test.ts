import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { AUTHORITY_TYPE_ORDER } from '@/lib/domain/authority-types'
import { districtsByCounty, mapAreas } from '@/lib/map/areas'
import { isOnTier } from '@/lib/map/choices'
import { hexMap } from '@/lib/map/hexagons'
import { regionNamed } from '@/lib/map/regions'
import { councilsOf, EVERY_MAP, register } from '../../support/councils-on-map'

const officialCounts = new Map(
  (
    parse(readFileSync('tests/fixtures/councils-per-year.csv'), { columns: true }) as Record<string, string>[]
  ).map((row) => [row.reporting_year, row]),
)

test.each(EVERY_MAP)(
  '$year, $tier: every council has one area and one hexagon, and nobody else has',
  (map) => {
    const { year, geography, tier } = map
    const expected = councilsOf(year, tier).map(({ slug }) => slug)
    expect(mapAreas(geography, tier).map(({ slug }) => slug)).toEqual(expected.toSorted())
    expect(hexMap(geography, tier).hexes.map(({ slug }) => slug)).toEqual(expected.toSorted())

    const counts = officialCounts.get(year) ?? {}
    const official = AUTHORITY_TYPE_ORDER.filter((type) => isOnTier(type, tier)).map((type) =>
      Number(counts[type]),
    )
    expect(mapAreas(geography, tier)).toHaveLength(official.reduce((sum, count) => sum + count))
  },
)

test.each(EVERY_MAP)("$year, $tier: codes and regions are the register's", ({ geography, tier }) => {
  for (const { slug, gssCode, region } of mapAreas(geography, tier)) {
    expect(register.codes.filter((code) => code.gssCode === gssCode).map((code) => code.slug)).toEqual([slug])
    const council = register.councils.find((one) => one.slug === slug)
    expect(regionNamed(council?.region ?? '').slug).toBe(region)
  }
})

test.each(EVERY_MAP.filter(({ tier }) => tier === 'districts'))(
  '$year: the districts of each county are those that the register puts there',
  ({ year, geography }) => {
    const counties = councilsOf(year, 'counties').filter(({ type }) => type === 'county')
    const districts = councilsOf(year, 'districts').filter(({ type }) => type === 'district')
    const expected = counties.map(({ slug, name }): [string, string[]] => [
      slug,
      districts.flatMap((district) => (district.county === name ? [district.slug] : [])).toSorted(),
    ])
    expect([...districtsByCounty(geography)]).toEqual(expected.toSorted(([a], [b]) => (a < b ? -1 : 1)))
  },
)
