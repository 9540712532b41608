import { FUNNEL_WORDS, SHADED_WORDS, STRIP_RANGE_WORDS } from '@/lib/words/expected-words'
import type { Chart } from './chart'

/** For where a chart stands without its page. */
export function legendOf(chart: Chart): string {
  switch (chart.kind) {
    case 'trend': {
      const average = chart.averageLabel === null ? '' : ` Dashed: ${chart.averageLabel}.`
      const isShaded = chart.points.some(({ expected }) => expected !== null)
      return `Solid: ${chart.council}.${average}${isShaded ? ` ${SHADED_WORDS}` : ''}`
    }
    case 'strips': {
      const average = chart.averageLabel === null ? '' : ` Dashed: ${chart.averageLabel}.`
      return `In bold: ${chart.counts}. Each strip runs from 0 to 100%. Point: the council.${average}${chart.hasRanges ? ` ${STRIP_RANGE_WORDS}` : ''}`
    }
    case 'funnel':
      return `Each point is a council. Dashed in orange: ${chart.averageLabel}. ${FUNNEL_WORDS}`
  }
}
