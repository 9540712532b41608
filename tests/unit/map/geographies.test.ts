import { expect, test } from 'vitest'
import { parseTier } from '@/lib/map/choices'
import { geographyOf } from '@/lib/map/geographies'

test.each([
  ['2012-13', 0],
  ['2018-19', 0],
  ['2019-20', 1],
  ['2020-21', 2],
  ['2021-22', 3],
  ['2022-23', 3],
  ['2023-24', 4],
  ['2026-27', 4],
] as const)('%s belongs to geography %s', (year, geography) => {
  expect(geographyOf(year)).toBe(geography)
})

test('years before the register begins and after Surrey is divided are not on the map', () => {
  expect(geographyOf('2011-12')).toBeNull()
  expect(geographyOf('2027-28')).toBeNull()
})

test('a tier is read from an address, and nothing else is', () => {
  expect(parseTier('counties')).toBe('counties')
  expect(parseTier('Counties')).toBeNull()
})
