import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadRegister } from '@/lib/data/register'
import { MEASURES } from '@/lib/domain/measures'
import { ingest } from '@/lib/ingest/ingest'
import { readMap } from '@/lib/map/address'
import { MAP_STYLES, TIERS } from '@/lib/map/choices'
import { overlapOf } from '@/lib/map/overlapping-councils'
import { mapPage } from '@/lib/map/page'
import type { RegionSlug } from '@/lib/map/regions'
import { sentView, viewAsSent } from '@/lib/map/sent-view'
import { councilsOf, EVERY_MAP, register } from '../../support/councils-on-map'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase()

/** The letters and figures that come with the project. */
beforeAll(async () => {
  await loadRegister(register, '0'.repeat(64))
  const report = await ingest(readdirSync('prisma/samples'), {
    from: 'prisma/samples',
    register,
    dryRun: false,
    onProgress: () => {},
  })
  expect(report.edition).toBe(1)
})

const viewOf = async (query: Record<string, string> = {}) => (await mapPage(readMap(query), null)).view

describe('the map', () => {
  test.each(EVERY_MAP.flatMap((map) => MAP_STYLES.map(({ id }) => ({ ...map, layout: id }))))(
    '$year, $tier, $layout: every council of the register once, on the map and in the list',
    async ({ year, tier, layout }) => {
      const { regions, legend } = await viewOf({ year, tier, layout })
      const areas = regions.flatMap((region) => region.areas)
      const expected = councilsOf(year, tier).map(({ slug }) => slug)
      expect(areas.map(({ slug }) => slug).toSorted()).toEqual(expected.toSorted())
      expect(legend.reduce((sum, { count }) => sum + count, 0)).toBe(areas.length)
    },
  )

  test('shows what the letters say', async () => {
    const { regions } = await viewOf({ year: '2023-24' })
    const area = (slug: string) => regions.flatMap(({ areas }) => areas).find((one) => one.slug === slug)
    expect(area('luton')).toMatchObject({
      state: 'within',
      kind: 'unitary council',
      words: '9 of 13 upheld, within the expected range',
    })
    expect(area('brent')).toMatchObject({ state: 'no-letter', words: 'no letter or figures' })
  })

  test.each<Record<string, string>>([
    {},
    { layout: 'hexagons', shade: 'number' },
    { measure: 'compliance-rate', year: '2023-24' },
  ])('is in a browser as it was sent, with each text once: %j', async (map) => {
    const view = await viewOf(map)
    const sent = sentView(view)
    expect(viewAsSent(JSON.parse(JSON.stringify(sent)))).toEqual(view)
    expect(new Set(sent.texts).size).toBe(sent.texts.length)
    expect(JSON.stringify(sent).match(/no letter or figures/gi)?.length).toBeLessThanOrEqual(2)
  })

  test('without a year shows the newest with figures of the measure on this very map', async () => {
    expect((await viewOf()).year).toBe('2024-25')
    expect((await viewOf({ year: '2035-36' })).year).toBe('2024-25')
    const { year, share } = await viewOf({ measure: 'compliance-rate' })
    expect(share).not.toContain('figures for 0 of')
    const newer = (await viewOf({ measure: 'compliance-rate', year: '2025-26' })).share
    expect([year < '2025-26', newer]).toEqual([
      true,
      'We have figures for 0 of the 296 councils on this map (2025-26).',
    ])
  })

  test.each(MEASURES.flatMap(({ id }) => TIERS.map((tier) => ({ measure: id, tier: tier.id }))))(
    '$measure, $tier: exactly the years without any figures are marked, and never shown unasked',
    async (map) => {
      const view = await viewOf(map)
      const links = view.switches.find(({ parameter }) => parameter === 'year')?.links ?? []
      expect(links.map(({ words }) => words)).toHaveLength(14)
      for (const { words, note, current } of links) {
        const { share, legend } = await viewOf({ ...map, year: words })
        const given = legend.filter(({ id }) => !['no-letter', 'not-given'].includes(id))
        const count = given.reduce((sum, row) => sum + row.count, 0)
        expect(share).toMatch(new RegExp(`^We have figures for ${count} of the \\d+ councils `))
        expect([words, note]).toEqual([words, count === 0 ? 'none yet' : null])
        if (current) expect(count).toBeGreaterThan(0)
      }
    },
  )

  test('of a region marks the years in which none of its councils has figures', async () => {
    const { view } = await mapPage(readMap({}), 'north-east')
    const [{ links } = { links: [] }] = view.switches
    for (const { words, note } of links) {
      const { share } = (await mapPage(readMap({ year: words }), 'north-east')).view
      expect([words, note === null]).toEqual([words, !share.startsWith('We have figures for 0 of ')])
    }
  })

  test('switches one thing at a time and keeps the rest', async () => {
    const { switches } = await viewOf({
      year: '2018-19',
      tier: 'counties',
      layout: 'hexagons',
      council: 'luton',
    })
    const hrefs = switches.flatMap(({ links }) => links.map(({ href }) => href))
    expect(hrefs).toContain('/?year=2023-24&tier=counties&layout=hexagons')
    expect(hrefs).toContain('/?year=2018-19&layout=hexagons')
    expect(hrefs).toContain('/?year=2018-19&tier=counties&layout=map')
    expect(hrefs).toContain('/?year=2018-19&tier=counties&shade=rate&layout=hexagons')
    expect(hrefs).toContain('/?year=2018-19&measure=compliance-rate&tier=counties&layout=hexagons')
    expect(switches.map(({ links }) => links.filter(({ current }) => current).length)).toEqual([
      1, 1, 1, 1, 1,
    ])
  })

  test('names councils that had ended and have figures all the same', async () => {
    expect((await viewOf({ year: '2021-22' })).beside).toEqual([
      expect.objectContaining({
        title: 'Not on the 2021-22 map',
        councils: [
          expect.objectContaining({ name: 'Northampton', href: '/councils/northampton?year=2021-22' }),
        ],
      }),
    ])
    const [ended] = (await viewOf({ year: '2023-24' })).beside
    expect(ended?.councils.map(({ name }) => name)).toEqual(['Allerdale', 'Scarborough', 'South Lakeland'])
    expect((await viewOf({ year: '2024-25' })).beside).toEqual([])
  })

  test('of an address that names no council shows the map without a card', async () => {
    expect((await mapPage(readMap({ council: 'nowhere' }), null)).card).toBeNull()
  })

  test('of a region has its councils only, those of the other tier beside it', async () => {
    const { regions, beside, drawing, places } = (await mapPage(readMap({ year: '2023-24' }), 'south-east'))
      .view
    expect(regions.map(({ slug }) => slug)).toEqual(['south-east'])
    const [otherTier] = beside
    expect(otherTier?.title).toBe('County councils')
    expect(otherTier?.councils.map(({ name }) => name)).toContain('Surrey')
    expect(drawing.inset).toBeNull()
    expect(places.find(({ current }) => current)).toMatchObject({ words: 'South East' })
    expect(places[0]).toMatchObject({ words: 'All of England', href: '/?year=2023-24&layout=map' })
    expect((await mapPage(readMap({}), 'london')).view.beside).toEqual([])
  })
})

describe('the card of a council', () => {
  const cardOf = async (council: string, year: string, region: RegionSlug | null = null) =>
    (await mapPage(readMap({ council, year }), region)).card

  test('has its counts, its average, the sentence and the ways on', async () => {
    const card = await cardOf('luton', '2023-24')
    expect(card?.measure).toMatchObject({
      kind: 'published',
      count: '9',
      ofBase: 'of 13 upheld',
      typeAverage: 'average of unitary councils 79%',
      sentence:
        'With 13 investigations, 7 to 13 upheld would be nothing unusual for a unitary council. Luton had 9, within the expected range.',
    })
    expect(card?.links.map(({ href }) => href)).toEqual([
      '/councils/luton?year=2023-24',
      '/councils/luton/2023-24',
      '/compare?councils=luton~central-bedfordshire~north-hertfordshire&measure=upheld-rate',
      '/regions/east-of-england?year=2023-24&layout=map',
    ])
    expect(card?.related).toBeNull()
  })

  test("of a district leads to its county, of a county to its districts and to the county's own map", async () => {
    const district = await cardOf('maidstone', '2019-20')
    expect(district?.related).toEqual({
      title: 'Its county',
      councils: [{ words: 'Kent', href: '/councils/kent?year=2019-20' }],
    })
    const county = await cardOf('kent', '2019-20')
    expect(county?.related?.councils).toHaveLength(12)
    expect(county?.note?.href).toBe('/?year=2019-20&tier=counties&layout=map&council=kent')
    const enlarged = await cardOf('kent', '2019-20', 'south-east')
    expect(enlarged?.note?.href).toBe(
      '/regions/south-east?year=2019-20&tier=counties&layout=map&council=kent',
    )
    expect(enlarged?.links.some(({ words }) => words.startsWith('Map of '))).toBe(false)
  })

  test('says why a council is on no map of the year', async () => {
    const card = await cardOf('northampton', '2023-24')
    expect(card?.note?.words).toBe('Northampton no longer existed in 2023-24, so it is not on this map.')
    expect(await cardOf('nowhere', '2023-24')).toBeNull()
  })
})

test('which councils overlap differs by year', () => {
  expect(overlapOf('cumbria', '2022-23')?.slugs).toContain('carlisle')
  expect(overlapOf('cumbria', '2023-24')).toBeNull()
  expect(overlapOf('luton', '2023-24')).toBeNull()
})
