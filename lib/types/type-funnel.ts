import { AUTHORITY_TYPES } from '@/lib/domain/authority-types'
import { expectedRange, gradeOf } from '@/lib/domain/compare'
import { groupBy } from '@/lib/domain/group-by'
import type { FunnelChart, FunnelPoint } from '@/lib/series/chart'
import { axisEnd } from '@/lib/series/funnel-layout'
import { funnelLimits } from '@/lib/series/funnel-limits'
import { outcomeOnRange } from '@/lib/words/disagreement-words'
import { capitalised, inCount, percent, rangeInWords } from '@/lib/words/numbers'
import { isDrawn, type TypeCouncil, type TypeInYear } from './type-councils'

/**
 * The chart of an authority type in a year.
 * @param average that the limits stand around, a percentage; null where none is published
 * @returns null where there is no average, or no council with enough cases, or where chance explains nothing
 */
export function typeFunnel(
  inYear: TypeInYear,
  average: number | null,
  description: string,
): FunnelChart | null {
  const { type, year, measure } = inYear
  const averageLabel = AUTHORITY_TYPES[type].average
  if (average === null || averageLabel === null || !measure.comparedByChance) return null
  const points = [...groupBy(drawnCouncils(inYear), ({ base }) => base)]
    .sort(([a], [b]) => a - b)
    .map(([cases, councils]) => pointOf(inYear, cases, councils, average))
  const last = points.at(-1)
  if (!last) return null
  const most = axisEnd(last.cases)
  return {
    kind: 'funnel',
    title: `${measure.title} in ${year}, ${AUTHORITY_TYPES[type].plural}`,
    description,
    casesLabel: capitalised(measure.cases.many),
    average,
    averageLabel,
    most,
    limits: funnelLimits(
      average,
      most,
      points.map(({ cases }) => cases),
    ),
    points,
  }
}

/** Councils drawn: those with an exact count of five cases or more. */
function drawnCouncils({ councils }: TypeInYear): DrawnCouncil[] {
  return councils.flatMap((council) => {
    const { measured } = council
    if (!measured || measured.count === null || !isDrawn(council)) return []
    return [{ ...council, count: measured.count, base: measured.base }]
  })
}

type DrawnCouncil = TypeCouncil & { count: number; base: number }

function pointOf(
  { measure }: TypeInYear,
  cases: number,
  councils: DrawnCouncil[],
  average: number,
): FunnelPoint {
  const byCount = [...groupBy(councils, ({ count }) => count)].sort(([a], [b]) => a - b)
  const said = byCount.map(([count, same]) => {
    const [first] = same
    const rate = first?.measured?.rate
    const share = rate === null || rate === undefined ? '' : ` (${percent(rate)})`
    // Some names have a comma or an 'and' themselves.
    const names = same.map(({ council }) => council.name).join('; ')
    return `${count} ${measure.counted}${share}: ${names}${verdictOf(first)}`
  })
  return {
    cases,
    councils: councils.map((council) => ({
      name: council.council.name,
      rate: Math.round((1000 * council.count) / cases) / 10,
      grade: gradeOf(council.outcome),
    })),
    reading: `${inCount(cases, measure.cases)}. ${said.join('. ')}. Expected: ${rangeInWords(expectedRange(cases, average / 100))}.`,
  }
}

function verdictOf(council: TypeCouncil | undefined): string {
  const { outcome, measured, expected } = council ?? {}
  if (!outcome || !measured || !expected || gradeOf(outcome) === 'within') return ''
  return `, ${outcomeOnRange(outcome, measured, expected)}`
}
