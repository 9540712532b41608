import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MEASURES } from '@/lib/domain/measures'
import { reportingYearsBetween } from '@/lib/domain/reporting-year'
import {
  addressWith,
  cardOnMap,
  councilOfLink,
  mapAddress,
  mapAddressOnTop,
  mapCardAddress,
  mapKeysAddress,
  mapShapesAddress,
  mapViewAddress,
  mapWithCouncil,
  readDrawing,
  readMap,
  readMapData,
  regionAddress,
} from '@/lib/map/address'
import { MAP_STYLES, SHADES, TIERS } from '@/lib/map/choices'
import { GEOGRAPHIES } from '@/lib/map/geographies'
import { parseRegion, REGIONS } from '@/lib/map/regions'
import { type Query, queryFrom } from '@/lib/platform/query'

const year = fc.constantFrom(...reportingYearsBetween('2012-13', '2039-40'))
const measure = fc.constantFrom(...MEASURES)
const tier = fc.constantFrom(...TIERS.map(({ id }) => id))
const shade = fc.constantFrom(...SHADES)
const style = fc.constantFrom(...MAP_STYLES.map(({ id }) => id))
const region = fc.option(fc.constantFrom(...REGIONS.map(({ slug }) => slug)))
const slug = fc.stringMatching(/^[a-z][a-z-]{0,78}[a-z]$/)
const shown = fc.record({
  asked: fc.record({ year, measure, tier, shade, style, council: fc.constant(null) }),
  region,
})
const drawing = fc.record({ geography: fc.constantFrom(...GEOGRAPHIES), tier, style, region })

function partsOf(address: string): { path: string; query: Query; hash: string } {
  const { pathname, searchParams, hash } = new URL(address, 'http://upheld.test')
  return { path: pathname, query: queryFrom(searchParams), hash }
}

/** As the routes of '/' and '/regions/<region>' read a path. */
function regionOfPath(path: string): string | null {
  const [, place, name] = path.split('/')
  return place === 'regions' && name ? parseRegion(name) : null
}

describe('reading undoes writing', () => {
  test('for the map of England and of a region, with a council or without', () => {
    fc.assert(
      fc.property(shown, fc.option(slug), (map, council) => {
        const { path, query } = partsOf(addressWith(map, { council: council ?? undefined }))
        expect(regionOfPath(path)).toBe(map.region)
        expect(readMap(query)).toEqual({ ...map.asked, council })
      }),
    )
  })

  test('for an address that says also what is usual, and for one that says nothing', () => {
    fc.assert(
      fc.property(shown, slug, ({ asked, region }, council) => {
        const choice = { ...asked, measure: asked.measure.id, council }
        const address = region ? regionAddress(region, choice) : mapAddress(choice)
        expect(readMap(partsOf(address).query)).toEqual({ ...asked, council })
      }),
    )
    const usual = {
      year: null,
      measure: MEASURES[0],
      tier: 'districts',
      shade: 'grades',
      style: 'hexagons',
      council: null,
    }
    expect(readMap(partsOf(mapAddress()).query)).toEqual(usual)
    expect(readMap(partsOf(regionAddress('london')).query)).toEqual(usual)
  })

  test('for the link of a council on a map', () => {
    fc.assert(
      fc.property(shown, slug, (map, council) => {
        for (const link of [
          mapWithCouncil(addressWith(map, {}), council),
          cardOnMap(addressWith(map, {}), council),
        ]) {
          expect(councilOfLink(link)).toBe(council)
          expect(readMap(partsOf(link).query)).toEqual({ ...map.asked, council })
        }
      }),
    )
  })

  test('for a view and a card as data', () => {
    fc.assert(
      fc.property(shown, slug, ({ asked, region }, council) => {
        const { query } = partsOf(addressWith({ asked, region }, { council }))
        const [view, card] = [partsOf(mapViewAddress(query, region)), partsOf(mapCardAddress(query, region))]
        expect([view.path, card.path]).toEqual(['/map/view.json', '/map/card.json'])
        expect(readMapData(view.query)).toEqual({ asked: { ...asked, council: null }, region })
        expect(readMapData(card.query)).toEqual({ asked: { ...asked, council }, region })
      }),
    )
  })

  test('for shapes and for arrow keys, which are the same in every region', () => {
    fc.assert(
      fc.property(drawing, (choice) => {
        const [shapes, keys] = [partsOf(mapShapesAddress(choice)), partsOf(mapKeysAddress(choice))]
        expect([shapes.path, keys.path]).toEqual(['/map/shapes.json', '/map/keys.json'])
        expect(readDrawing(shapes.query)).toEqual(choice)
        expect(readDrawing(keys.query)).toEqual({ ...choice, region: null })
      }),
    )
  })
})

test('what there is not is as if it were left out of a map, and none of its data', () => {
  const wrong = { shade: 'mood', layout: 'globe' }
  expect(readMap(wrong)).toEqual(readMap({}))
  expect(readMap({ ...wrong, year: '2023-25', measure: 'votes', tier: 'parishes', council: '' })).toEqual({
    ...readMap({}),
    style: 'map',
  })
  expect(readMapData({ region: 'mercia' })).toBeNull()
  const map = { geography: '4', tier: 'districts', layout: 'map' }
  expect(readDrawing(map)).not.toBeNull()
  for (const one of [{ geography: '5' }, { tier: '' }, { layout: 'globe' }, { region: 'mercia' }])
    expect(readDrawing({ ...map, ...one })).toBeNull()
})

describe('an address that was given out before hexagons came first', () => {
  test.each([
    '/?year=2023-24',
    '/?measure=compliance-rate',
    '/?tier=counties',
    '/?council=luton',
    '/?year=2018-19&tier=counties&council=kent#chosen',
    '/regions/london?year=2023-24',
  ])('%s still shows areas, as do its view and its card', (address) => {
    const { query } = partsOf(address)
    expect(readMap(query).style).toBe('map')
    for (const data of [mapViewAddress(query, 'london'), mapCardAddress(query, null)])
      expect(readMapData(partsOf(data).query)?.asked.style).toBe('map')
  })

  test('is told from the addresses of today: those that name nothing, and those that name a layout', () => {
    for (const address of ['/', '/regions/london', '/?shade=number', '/?year=2023-24&layout=hexagons'])
      expect(readMap(partsOf(address).query).style).toBe('hexagons')
    expect(mapAddress({ year: '2023-24', tier: 'counties' })).toBe(
      '/?year=2023-24&tier=counties&layout=hexagons',
    )
  })
})

test('of a parameter that stands twice the last counts', () => {
  expect(readMap({ council: ['luton', 'Knowsley'], year: ['2022-23', '2023-24'] })).toMatchObject({
    council: 'knowsley',
    year: '2023-24',
  })
})

describe('a link of a map that is not there yet', () => {
  const asked = { year: '2018-19', measure: 'compliance-rate', layout: 'hexagons', council: 'luton' }

  test('changes its own parameter and no other', () => {
    expect(mapAddressOnTop('/?year=2024-25&tier=counties&layout=map', 'tier', asked)).toBe(
      '/?year=2018-19&measure=compliance-rate&tier=counties&layout=hexagons&council=luton',
    )
    expect(mapAddressOnTop('/?year=2024-25&council=knowsley#chosen', 'council', asked)).toBe(
      '/?year=2018-19&measure=compliance-rate&layout=hexagons&council=knowsley',
    )
    expect(mapAddressOnTop('/regions/london?year=2024-25', 'year', {})).toBe(
      '/regions/london?year=2024-25&layout=hexagons',
    )
  })

  test('changes it also back to what is shown', () => {
    expect(mapAddressOnTop('/?year=2024-25', 'year', asked)).toBe(
      '/?year=2024-25&measure=compliance-rate&layout=hexagons&council=luton',
    )
    expect(mapAddressOnTop('/?year=2024-25', 'measure', asked)).toBe(
      '/?year=2018-19&layout=hexagons&council=luton',
    )
  })
})
