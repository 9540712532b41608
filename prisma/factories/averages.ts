import type { AuthorityType } from '@/lib/domain/authority-types'
import { plausibleAverages } from '@/lib/domain/average-checks'
import { AVERAGE_NAMES, type AverageName } from '@/lib/domain/figure-names'
import { knownAverage } from '@/lib/domain/known-averages'
import type { ReportingYear } from '@/lib/domain/reporting-year'

/**
 * The type averages that every invented letter of a type and year prints: the true ones where they are known, because
 * a letter that prints others is withheld, and where none is, what lies in the middle of those that may be.
 */
export function averagesOf(
  year: ReportingYear,
  type: AuthorityType = 'unitary',
): Record<AverageName, number> {
  const averages = AVERAGE_NAMES.map((average) => {
    const known = knownAverage(type, year, average)
    return [average, known?.value ?? middleOf(plausibleAverages(type, year, average), average)]
  })
  return Object.fromEntries(averages) as Record<AverageName, number>
}

function middleOf(range: { from: number; to: number } | null, average: AverageName): number {
  const [from, to] = range ? [range.from, range.to] : [40, 60]
  const decimals = average === 'upheldPer100kTypeAverage' ? 10 : 1
  return Math.floor(((from + to) / 2) * decimals) / decimals
}
