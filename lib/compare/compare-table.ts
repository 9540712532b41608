import { councilAddress } from '@/lib/council/address'
import { AUTHORITY_TYPES } from '@/lib/domain/authority-types'
import type { Council } from '@/lib/domain/council'
import { isDisputed } from '@/lib/domain/measured'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { SeriesYear } from '@/lib/series/series-years'
import { breakIn, isBroken, placeInWords, type YearPlace } from '@/lib/series/year-places'
import { withNote } from '@/lib/words/confirmed-words'
import { outcomeOnRange } from '@/lib/words/disagreement-words'
import { countedWords } from '@/lib/words/figure-words'
import { missingInWords } from '@/lib/words/missing-words'
import { capitalised, inCount, inFull, percent } from '@/lib/words/numbers'
import { type FigureSource, otherwiseWords, sourceOf } from '@/lib/words/source-words'
import type { ComparedCouncil } from './compare-years'

export type CompareTable = {
  /** The columns, newest first. */
  places: (YearPlace & {
    words: string
    /** Where the Ombudsman's method changed: from the first of this column's years on, or between them. */
    methodChanged: 'before' | 'within' | null
  })[]
  rows: CompareRow[]
}

export type CompareRow = {
  slug: string
  name: string
  href: string
  type: string
  /** '239,090 residents' (mid-2024), or why there is no number. */
  residents: string
  cells: CompareCell[]
}

/** A council's year: its figures, or in words why there are none. Of a run its first year. */
export type CompareCell = { year: ReportingYear } & (
  | { kind: 'missing'; why: string; average: string | null }
  | {
      kind: 'published'
      /** '9 of 13 upheld', or that there were no cases. */
      counts: string
      rate: string | null
      average: string | null
      /** 'Within 7 to 13'; null where nothing is compared. */
      outcome: string | null
      source: FigureSource | null
      /** That further sources give other numbers: 'the map gives a different figure'; null where none does. */
      otherwise: string | null
    }
)

/** @param places the years, oldest first */
export function compareTable(
  measure: Measure,
  compared: ComparedCouncil[],
  places: YearPlace[],
): CompareTable {
  const breakAt = breakIn(places)
  const columns = places.toReversed()
  return {
    places: places
      .map((place, at) => ({
        ...place,
        words: placeInWords(place),
        methodChanged: at !== breakAt ? null : isBroken(place) ? ('within' as const) : ('before' as const),
      }))
      .toReversed(),
    rows: compared.map(({ council, years: ofCouncil }) => ({
      slug: council.slug,
      name: council.name,
      href: councilAddress(council.slug),
      type: capitalised(AUTHORITY_TYPES[council.type].singular),
      residents: residentsInWords(council),
      cells: columns.flatMap((place) =>
        ofCouncil.filter(({ year }) => year === place.year).map((year) => cellOf(measure, council, year)),
      ),
    })),
  }
}

/** '239,090 residents' (mid-2024), or why there is no number. */
export function residentsInWords({ population, status, type }: Council): string {
  if (population !== null) return `${inFull(population)} residents`
  if (type === 'other') return 'without residents of its own'
  return status === 'planned' ? 'does not exist yet' : 'abolished'
}

function cellOf(measure: Measure, council: Council, point: SeriesYear): CompareCell {
  const { year, published, measured, outcome, expected, typeAverage, averageNote } = point
  const average = typeAverage === null ? null : withNote(percent(typeAverage), averageNote)
  if (!published || !measured)
    return { year, kind: 'missing', why: capitalised(missingInWords(council, year, published)), average }
  const { count, base, rate } = measured
  const none = base === 0
  const verdict = outcome && !none ? outcomeOnRange(outcome, measured, expected) : null
  return {
    year,
    kind: 'published',
    counts: none
      ? measure.none
      : count === null
        ? inCount(base, measure.cases)
        : countedWords(measure, count, base),
    rate: none || rate === null ? null : percent(rate),
    average,
    outcome: verdict && capitalised(verdict),
    source: sourceOf(published, measured),
    otherwise: isDisputed(measured) ? otherwiseWords(measured) : null,
  }
}
