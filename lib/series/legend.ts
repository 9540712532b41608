import type { Grade } from '@/lib/domain/compare'
import { FUNNEL_WORDS, SHADED_WORDS, STRIP_RANGE_WORDS } from '@/lib/words/expected-words'
import { GRADES } from '@/lib/words/outcome-words'
import type { Chart, FunnelChart } from './chart'

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
      return `Each point is a council. ${gradesInWords(chart)} Dashed in orange: ${chart.averageLabel}. ${FUNNEL_WORDS}`
  }
}

/** How the points of councils are drawn, by grade: what the pictures have, and the page draws beside the words. */
const GRADE_MARKS: { grade: Grade; drawn: string; words: string }[] = [
  { grade: 'within', drawn: 'Hollow', words: `${GRADES.within.words}, or too few to tell` },
  { grade: 'just-outside', drawn: 'Hollow diamond', words: GRADES['just-outside'].words },
  { grade: 'outside', drawn: 'Filled', words: GRADES.outside.words },
  { grade: 'far-outside', drawn: 'Filled with a ring', words: GRADES['far-outside'].words },
]

/** Those of the grades that a chart has. */
export function gradeMarksOf({ points }: FunnelChart): typeof GRADE_MARKS {
  const grades = new Set(points.flatMap(({ councils }) => councils.map(({ grade }) => grade ?? 'within')))
  return GRADE_MARKS.filter(({ grade }) => grades.has(grade))
}

function gradesInWords(chart: FunnelChart): string {
  return gradeMarksOf(chart)
    .map(({ drawn, words }) => `${drawn}: ${words}.`)
    .join(' ')
}
