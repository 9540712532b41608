import { AUTHORITY_TYPES, type AuthorityType } from '@/lib/domain/authority-types'
import { measuredIn } from '@/lib/domain/measured'
import type { Measure } from '@/lib/domain/measures'
import { MEASURES } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { typeAddress } from '@/lib/types/address'
import { capitalised, inFull, percent } from '@/lib/words/numbers'
import type { TypeInYear } from './councils-in-year'

/** What the figures of a year add up to, by authority type and for England, beside the averages printed. */
export type TypeTotals = {
  caption: string
  /** The heads of each measure's two columns. */
  measures: { id: string; counted: string; average: string }[]
  rows: TotalsRow[]
  /** Of all councils and bodies with figures; null where one row alone would be said again. */
  england: TotalsRow | null
  /** Of which councils the numbers are, and what '[x]' means where it is there. */
  note: string
}

export type TotalsRow = {
  id: string
  title: string
  href: string | null
  /** '14 of 36' */
  share: string
  /** In the order of the measures, without those of which nothing is known. */
  measures: { id: string; counts: string; average: string }[]
}

/** No count is known, so that there is nothing to add up. */
const NOTHING = '[x]'

/** @param averageOf the average printed of a type; null where none is, or where sources differ */
export function typeTotals(
  year: ReportingYear,
  types: TypeInYear[],
  averageOf: (type: AuthorityType, measure: Measure) => number | null,
): TypeTotals {
  const measures = MEASURES.filter((measure) => totalsOf(types, measure).base > 0)
  const rows = types
    .filter(({ withFigures }) => withFigures.length > 0)
    .map((one): TotalsRow => {
      const { type, total, withFigures } = one
      const found = inFull(withFigures.length)
      return {
        id: type,
        title: capitalised(AUTHORITY_TYPES[type].plural),
        href: typeAddress(type, { year }),
        share: total === null ? found : `${found} of ${inFull(total)}`,
        measures: measures.map((measure) => {
          const average = averageOf(type, measure)
          return {
            id: measure.id,
            counts: addedUp([one], measure),
            average: average === null ? NOTHING : percent(average),
          }
        }),
      }
    })
  const compared = types.filter(({ total }) => total !== null)
  const found = types.reduce((sum, { withFigures }) => sum + withFigures.length, 0)
  const total = compared.reduce((sum, one) => sum + (one.total ?? 0), 0)
  const england =
    rows.length > 1
      ? {
          id: 'england',
          title: 'England',
          href: null,
          share: compared.length < types.length ? inFull(found) : `${inFull(found)} of ${inFull(total)}`,
          measures: measures.map((measure) => ({
            id: measure.id,
            counts: addedUp(types, measure),
            average: '',
          })),
        }
      : null
  const cells = rows.flatMap(({ measures }) => measures.flatMap(({ counts, average }) => [counts, average]))
  return {
    caption: `What the figures of ${year} add up to`,
    measures: measures.map(({ id, counted, cases }) => ({
      id,
      counted: `${capitalised(counted)}, of ${cases.many}`,
      average: 'Average',
    })),
    rows,
    england,
    note: [
      'Added up over the councils that we have figures for, where both numbers are exactly known. The averages are the Ombudsman’s own, of whole types.',
      ...(cells.includes(NOTHING) ? [`${NOTHING}: not known, because what we have does not say.`] : []),
    ].join(' '),
  }
}

/** Over the councils whose two numbers are known and agree with their printed rate: '570 of 640'. */
function addedUp(types: TypeInYear[], measure: Measure): string {
  const { count, base, councils } = totalsOf(types, measure)
  return councils === 0 ? NOTHING : `${inFull(count)} of ${inFull(base)}`
}

export function totalsOf(types: TypeInYear[], measure: Measure) {
  const totals = { count: 0, base: 0, councils: 0 }
  for (const { withFigures } of types) {
    for (const { published } of withFigures) {
      const measured = measuredIn(published, measure)
      if (!measured || measured.disagreement) continue
      const count = measured.base === 0 ? 0 : measured.count
      if (count === null) continue
      totals.count += count
      totals.base += measured.base
      totals.councils += 1
    }
  }
  return totals
}
