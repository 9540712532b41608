import { AUTHORITY_TYPES } from '@/lib/domain/authority-types'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { TogetherChart, TrendChart } from '@/lib/series/chart'
import type { SeriesYear } from '@/lib/series/series-years'
import { breakIn, trendChart } from '@/lib/series/trend-chart'
import { countedWords } from '@/lib/words/figure-words'
import { seriesFinding } from '@/lib/words/findings'
import { absenceOf } from '@/lib/words/missing-words'
import { percent } from '@/lib/words/numbers'
import type { ComparedCouncil } from './compare-years'

/** A chart of one council among several. */
export type SmallChart = { slug: string; name: string; type: string; chart: TrendChart }

/** A chart for each council, all with the same axes. */
export function smallCharts(measure: Measure, compared: ComparedCouncil[]): SmallChart[] {
  return compared.map(({ council, years }) => {
    const hasAny = years.some(({ measured }) => measured !== null)
    const description = hasAny
      ? seriesFinding(measure, council.name, years)
      : `We have no figures for ${council.name} in these years.`
    const chart = trendChart(measure, council, years, { description, marked: null })
    return {
      slug: council.slug,
      name: council.name,
      type: AUTHORITY_TYPES[council.type].singular,
      chart: {
        ...chart,
        points: chart.points.map((point, at) => {
          const absence = years[at]?.published ? null : absenceOf(council, point.year)
          if (absence === null) return point
          return {
            ...point,
            axisNote: absence === 'no longer existed' ? 'was gone' : 'not yet',
            reading: `${point.year}: ${council.name} ${absence}.`,
          }
        }),
      },
    }
  })
}

/** All councils on one chart; the type average too where they share one. */
export function togetherChart(
  measure: Measure,
  compared: ComparedCouncil[],
  years: ReportingYear[],
  description: string,
): TogetherChart {
  const average = sharedAverage(compared, years)
  return {
    kind: 'together',
    title: `${measure.title}, ${compared.length} councils together`,
    description,
    years,
    lines: compared.map(({ council, years: own }) => ({ council: council.name, rates: own.map(rateToDraw) })),
    average,
    breakBefore: breakIn(years),
    readings: years.map((year, at) => {
      const said = compared.map((one) => readingOf(measure, one, at))
      const ofType = average?.rates[at]
      return `${year}: ${said.join('; ')}.${ofType == null ? '' : ` Type average ${percent(ofType)}.`}`
    }),
  }
}

/** A rate of fewer than five cases is no point: its counts stand in the table. */
function rateToDraw({ measured, outcome }: SeriesYear): number | null {
  return measured && measured.base > 0 && outcome !== 'counts-only' ? measured.rate : null
}

function sharedAverage(compared: ComparedCouncil[], years: ReportingYear[]): TogetherChart['average'] {
  const [type, another] = [...new Set(compared.map(({ council }) => council.type))]
  const label = type && !another ? AUTHORITY_TYPES[type].average : null
  if (label === null) return null
  const rates = years.map(
    (_, at) =>
      compared.map((one) => one.years[at]?.typeAverage ?? null).find((rate) => rate !== null) ?? null,
  )
  return rates.every((rate) => rate === null) ? null : { label, rates }
}

function readingOf(measure: Measure, { council, years }: ComparedCouncil, at: number): string {
  const year = years[at]
  if (!year?.measured) return `${council.name} ${(year && absenceOf(council, year.year)) ?? 'no figure'}`
  const { count, base, rate } = year.measured
  if (base === 0) return `${council.name} ${measure.none.toLowerCase()}`
  const counted = count === null ? `of ${base}` : countedWords(measure, count, base)
  return `${council.name} ${counted}${rate === null ? '' : `, ${percent(rate)}`}`
}
