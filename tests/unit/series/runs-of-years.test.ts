import { describe, expect, test } from 'vitest'
import type { TypeAverages } from '@/lib/data/type-averages'
import type { CouncilYear } from '@/lib/domain/council-year'
import type { Figure } from '@/lib/domain/figure'
import type { FigureName } from '@/lib/domain/figure-names'
import { MEASURES } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { seriesView } from '@/lib/series/series-view'
import { drawChart } from '@/lib/sharing/draw'
import { inventedCouncil } from '@/prisma/factories/register'

const [UPHELD] = MEASURES
const ambleford = inventedCouncil({ name: 'Ambleford' })

/** 9 of 13 upheld, on the Ombudsman's map. */
function published(year: ReportingYear): CouncilYear {
  const figure = (name: FigureName, value: number, base: number | null): Figure => ({
    name,
    value,
    base,
    typeAverage: name === 'upheldRate' ? 79 : null,
    origin: { kind: 'printed' },
    place: { page: 1, line: 2, quote: '', boxes: [] },
    parts: [],
  })
  const figures = {
    investigations: figure('investigations', 13, null),
    upheld: figure('upheld', 9, null),
    upheldRate: figure('upheldRate', 69, 13),
  }
  const publication = { url: 'https://example.org/', line: 2, addedIn: 1, figures }
  return { slug: 'ambleford', year, letter: null, publication, dataFiles: [] }
}

/** Averages of other councils' letters are known of these years only. */
function averagesOf(years: ReportingYear[]): TypeAverages {
  return { of: (year) => (years.includes(year) ? 70 : null), onlySource: () => null }
}

function viewOf(
  years: ReportingYear[],
  { averages = [], underReview = [] }: { averages?: ReportingYear[]; underReview?: ReportingYear[] } = {},
) {
  const view = seriesView(UPHELD, ambleford, years.map(published), averagesOf(averages), {
    newest: '2024-25',
    marked: null,
    span: { from: '2014-15', to: '2024-25' },
    underReview: new Set(underReview),
  })
  if (!view) throw new Error('There is no series.')
  return view
}

const rowsOf = ({ rows }: ReturnType<typeof viewOf>) =>
  rows.map((row) => (row.kind === 'run' ? `${row.years}: ${row.why}` : row.year))

const placesOf = ({ chart }: ReturnType<typeof viewOf>) =>
  chart.points.map(({ year, until, axisNote }) => `${until ? `${year} to ${until}` : year}: ${axisNote}`)

function attribute(tag: string | undefined, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag ?? '')?.[1]
}

describe('years in a row without letters', () => {
  test('are one row of the table each, and one band of the chart between years that are known', () => {
    const view = viewOf(['2017-18', '2023-24'])
    expect(rowsOf(view)).toEqual([
      '2024-25',
      '2023-24',
      '2018-19 to 2022-23: We have no letter or figures.',
      '2017-18',
      '2014-15 to 2016-17: We have no letter or figures.',
    ])
    expect(placesOf(view)).toEqual(['2017-18: of 13', '2018-19 to 2022-23: no letter', '2023-24: of 13'])
    expect(view.chart.points[1]?.reading).toBe('2018-19 to 2022-23: no letter for Ambleford.')
  })

  test('stay apart where a type average is known, which is something', () => {
    const view = viewOf(['2023-24'], { averages: ['2021-22'] })
    expect(placesOf(view)).toEqual(['2021-22: no letter', '2022-23: no letter', '2023-24: of 13'])
    expect(view.chart.points[0]?.typeAverage).toBe(70)
  })

  test('are a run of one reason only: what needs a review is told apart', () => {
    const view = viewOf(['2017-18', '2024-25'], { underReview: ['2020-21', '2021-22'] })
    expect(placesOf(view)).toEqual([
      '2017-18: of 13',
      '2018-19 to 2019-20: no letter',
      '2020-21 to 2021-22: under review',
      '2022-23 to 2023-24: no letter',
      '2024-25: of 13',
    ])
    expect(rowsOf(view)).toContain(
      '2020-21 to 2021-22: What we have needs a review, so we don’t show it yet.',
    )
  })

  test.each(['wide', 'narrow', 'small'] as const)(
    'are drawn with their years under the axis and the reason in the band, and no line crosses them: %s',
    async (shape) => {
      const svg = await drawChart(viewOf(['2017-18', '2018-19', '2023-24', '2024-25']).chart, shape)
      const words = [...svg.matchAll(/>([^<>]+)<\/tspan>/g)].map(([, text]) => text)
      expect(words.join(' ')).toMatch(shape === 'wide' ? /2019-20 to 2022-23/ : /2019- 20 to 2022- 23/)
      expect(words).toEqual(expect.arrayContaining(['no', 'letter']))
      const paths = [...svg.matchAll(/<path [^>]*>/g)].map(([tag]) => tag)
      const band = paths.find((tag) => tag.includes('color-note'))
      const [from = 0, width = 0] = [...(attribute(band, 'd') ?? '').matchAll(/[Mh] ?([\d.]+)/g)].map(
        ([, x]) => Number(x),
      )
      expect(width).toBeGreaterThan(20)
      const lines = paths.filter((tag) => tag.includes('stroke="var(--color-council'))
      const drawn = lines.flatMap((tag) => (attribute(tag, 'd') ?? '').split('M').slice(1))
      expect(drawn.some((line) => line.includes('L'))).toBe(true)
      for (const line of drawn) {
        const xs = [...line.matchAll(/([\d.]+),/g)].map(([, x]) => Number(x))
        expect(xs.every((x) => x < from) || xs.every((x) => x > from + width)).toBe(true)
      }
    },
  )
})
