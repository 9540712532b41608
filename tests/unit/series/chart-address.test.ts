import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AUTHORITY_TYPE_ORDER } from '@/lib/domain/authority-types'
import { MEASURES, measureOf } from '@/lib/domain/measures'
import { reportingYearFrom } from '@/lib/domain/reporting-year'
import { ADDRESS_MIGRATIONS } from '@/lib/series/address-migrations'
import {
  CHART_FILES,
  type ChartAt,
  type ChartFile,
  chartAddress,
  chartAsked,
  chartFileAddress,
  chartFileName,
  embedAddress,
  PICTURE_WIDTHS,
  readChartAddress,
  withoutEdition,
} from '@/lib/series/chart-address'

const upheld = MEASURES[0]

/** What a server makes of an address. */
function read(address: string) {
  const asked = readChartAddress(partsOf(address))
  return 'problem' in asked ? asked : chartAsked(asked, '2024-25')
}

function partsOf(address: string) {
  const url = new URL(address, 'https://upheld.example')
  const [, , measure = '', subjects = ''] = url.pathname.split('/')
  return { measure, subjects, query: Object.fromEntries(url.searchParams) }
}

const slug = fc.stringMatching(/^[a-z]{2,12}(-[a-z]{2,8}){0,3}$/)
const year = fc.integer({ min: 2012, max: 2030 }).map(reportingYearFrom)
const measure = fc.constantFrom(...MEASURES)
const edition = fc.option(fc.integer({ min: 1, max: 9_999 }))
const span = fc.tuple(year, year).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }))
const anyChart: fc.Arbitrary<ChartAt> = fc.oneof(
  fc.record({
    edition,
    state: fc
      .tuple(measure, slug, span)
      .map(([m, council, years]) => ({ view: 'trend' as const, measure: m, council, ...years })),
  }),
  fc.record({
    edition,
    state: fc
      .tuple(measure, fc.uniqueArray(slug, { minLength: 2, maxLength: 8 }), span)
      .map(([m, councils, years]) => ({ view: 'compare' as const, measure: m, councils, ...years })),
  }),
  fc.record({
    edition,
    state: fc
      .tuple(measure, fc.constantFrom(...AUTHORITY_TYPE_ORDER), span)
      .map(([m, type, years]) => ({ view: 'type' as const, measure: m, type, ...years })),
  }),
)

describe('the address of a chart', () => {
  const at: ChartAt = {
    edition: 7,
    state: {
      view: 'compare',
      measure: upheld,
      councils: ['luton', 'knowsley'],
      from: '2018-19',
      to: '2023-24',
    },
  }

  test('states every choice', () => {
    expect(chartAddress(at)).toBe(
      '/charts/upheld-rate/luton~knowsley?view=compare&from=2018-19&to=2023-24&edition=7',
    )
    expect(chartFileAddress(at, 'svg')).toBe(
      '/charts/upheld-rate/luton~knowsley/chart.svg?view=compare&from=2018-19&to=2023-24&edition=7',
    )
    expect(embedAddress({ ...at, edition: null })).toBe(
      '/embed/upheld-rate/luton~knowsley?view=compare&from=2018-19&to=2023-24',
    )
  })

  test('names its files for people', () => {
    const trend = { ...at, state: { ...at.state, view: 'trend' as const, council: 'luton' } }
    expect(chartFileName(trend as ChartAt, 'png')).toBe('luton-upheld-rate-2018-19-to-2023-24-edition-7.png')
  })

  test('leads back to the very chart, whatever the chart', () => {
    fc.assert(fc.property(anyChart, (chart) => void expect(read(chartAddress(chart))).toEqual(chart)))
  })

  test('leads back to the very chart as a picture, as data and in a frame', () => {
    const file = fc.constantFrom(...(Object.keys(CHART_FILES) as ChartFile[]))
    const choices = fc.record(
      { width: fc.constantFrom(...PICTURE_WIDTHS), download: fc.boolean() },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(anyChart, file, choices, (chart, form, choice) => {
        const address = chartFileAddress(chart, form, choice)
        expect(read(address)).toEqual(chart)
        expect(new URL(address, 'https://upheld.example').pathname).toMatch(`/${CHART_FILES[form].file}`)
        expect(partsOf(address).query.width).toBe(choice.width?.toString())
        expect(partsOf(address).query.download).toBe(choice.download ? '1' : undefined)
        expect(read(embedAddress(chart))).toEqual(chart)
      }),
    )
  })

  test('without its edition is that of the chart with the newest data', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const following = withoutEdition(partsOf(chartAddress(chart)))
        expect(following).toBe(chartAddress({ ...chart, edition: null }))
      }),
    )
  })

  test('has no sign that mail and chat clients trip over', () => {
    fc.assert(fc.property(anyChart, (chart) => void expect(chartAddress(chart)).toMatch(/^[a-z0-9/?=&~-]+$/)))
  })

  test.each<[string, (address: string) => string]>([
    ['writes the tilde as %7E', (a) => a.replaceAll('~', '%7E')],
    ['encodes what is encoded already', (a) => a.replaceAll('~', '%257E')],
    [
      'encodes the whole query',
      (a) =>
        a.replace(
          /=([^&]+)/g,
          (_, v) => `=${[...v].map((c) => `%${c.charCodeAt(0).toString(16)}`).join('')}`,
        ),
    ],
    ['writes & as &amp;', (a) => a.replaceAll('&', '&amp;')],
    ['adds the full stop of the sentence', (a) => `${a}.`],
    ['adds a closing bracket', (a) => `${a})`],
    ['writes it in capitals', (a) => a.toUpperCase().replace('/CHARTS/', '/charts/')],
    ['adds parameters of its own', (a) => `${a}&utm_source=mail&fbclid=abc`],
    [
      'turns the parameters around',
      (a) => `${a.split('?')[0]}?${(a.split('?')[1] ?? '').split('&').reverse().join('&')}`,
    ],
  ])('survives a client that %s', (_, mangle) => {
    fc.assert(fc.property(anyChart, (chart) => void expect(read(mangle(chartAddress(chart)))).toEqual(chart)))
  })

  test.each([
    ['/charts/upheld-rat/luton', 'There is no measure called “upheld-rat”.'],
    ['/charts/upheld-rate/luton?view=pie', 'There is no view called “pie”.'],
    ['/charts/upheld-rate/luton?edition=two', '“two” is not the number of an edition.'],
    [
      '/charts/upheld-rate/luton?from=1999-00',
      '“1999-00” is not a reporting year of which there are letters.',
    ],
    ['/charts/upheld-rate/luton?to=2023-25', '“2023-25” is not a reporting year.'],
    ['/charts/upheld-rate/parish?view=type', 'There is no authority type called “parish”.'],
    ['/charts/upheld-rate/~', 'The address names no council.'],
    ['/charts/upheld-rate/a~b~c~d~e~f~g~h~i', 'A chart compares up to 8 councils; this names 9.'],
  ])('%s is answered with what is wrong', (address, problem) => {
    expect(read(address)).toEqual({ problem })
  })

  test('without its choices shows all years published', () => {
    expect(read('/charts/upheld-rate/luton')).toEqual({
      edition: null,
      state: { view: 'trend', measure: upheld, council: 'luton', from: '2018-19', to: '2024-25' },
    })
  })
})

describe('every form of an address ever given out keeps working', () => {
  test.each([
    [0, { measure: 'upheld-rate', subjects: 'luton%257Eknowsley', query: {} }, 'luton~knowsley'],
    [1, { measure: 'upheld-rate', subjects: 'luton, knowsley+croydon', query: {} }, 'luton~knowsley~croydon'],
    [2, { measure: 'Upheld-Rate', subjects: 'LUTON.', query: { 'amp;TO': '2023-24)' } }, 'luton'],
    [
      3,
      { measure: 'upheld-rate', subjects: 'luton~knowsley', query: { view: 'together' } },
      'luton~knowsley',
    ],
  ])('migration %i', (which, address, subjects) => {
    expect(ADDRESS_MIGRATIONS[which]?.migrate(address).subjects).toBe(subjects)
  })

  test('each migration has its test above', () => {
    expect(ADDRESS_MIGRATIONS).toHaveLength(4)
  })

  test.each(['together', 'apart'])('councils %s are a comparison', (view) => {
    const choices = 'from=2018-19&to=2024-25&edition=1'
    expect(read(`/charts/upheld-rate/luton~knowsley?view=${view}&${choices}`)).toEqual(
      read(`/charts/upheld-rate/luton~knowsley?view=compare&${choices}`),
    )
  })
})

test('a measure is known by its id', () => {
  expect(MEASURES.map(({ id }) => measureOf(id))).toEqual([...MEASURES])
})
