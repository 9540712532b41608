import type { Chart } from './chart'

const SHADED =
  'Shaded: where 95 in 100 councils at the type average would be by chance alone, with as many cases. Under each year stands its number of cases.'

/** What the marks of a chart mean, in sentences, for where it stands without its page. */
export function legendOf(chart: Chart): string {
  switch (chart.kind) {
    case 'trend': {
      const average = chart.averageLabel === null ? '' : ` Dashed: ${chart.averageLabel}.`
      const isShaded = chart.points.some(({ expected }) => expected !== null)
      return `Solid: ${chart.council}.${average}${isShaded ? ` ${SHADED}` : ''}`
    }
    case 'together':
      return chart.average
        ? `Solid: the councils. Dashed: ${chart.average.label}.`
        : 'Each line is a council.'
    case 'funnel':
      return `Each point is a council. Dashed in orange: ${chart.averageLabel}. Of councils at the average, 95 in 100 would be inside the dashed limits by chance alone, and 998 in 1,000 inside the solid ones.`
  }
}
