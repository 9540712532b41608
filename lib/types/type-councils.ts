import { AUTHORITY_TYPES, type AuthorityType } from '@/lib/domain/authority-types'
import { type ExpectedRange, expectedRange, LEVEL_998, type Outcome } from '@/lib/domain/compare'
import { type Council, typeTotal } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import { compareMeasured, type Measured, measuredIn } from '@/lib/domain/measured'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { inCount } from '@/lib/words/numbers'

/** The councils of an authority type in a year: those of which something is published, and how many there are. */
export type TypeInYear = {
  type: AuthorityType
  year: ReportingYear
  measure: Measure
  /** By name. */
  councils: TypeCouncil[]
  /** How many could have a letter; null for bodies of which only their letters tell. */
  total: number | null
}

export type TypeCouncil = {
  council: Council
  published: CouncilYear
  /** Null where what is published does not give the measure. */
  measured: Measured | null
  outcome: Outcome | null
}

/**
 * Puts together what is published of an authority type in a year.
 * @param councils all of the register, by name
 * @param published all that is published for the year
 */
export function typeInYear(
  type: AuthorityType,
  year: ReportingYear,
  measure: Measure,
  councils: Council[],
  published: CouncilYear[],
): TypeInYear {
  const bySlug = new Map(published.map((one) => [one.slug, one]))
  return {
    type,
    year,
    measure,
    total: typeTotal(type, year, councils, [...bySlug.keys()]),
    councils: councils.flatMap((council) => {
      const councilYear = bySlug.get(council.slug)
      if (council.type !== type || !councilYear) return []
      const measured = measuredIn(councilYear, measure)
      const { outcome } = compareMeasured(measure, measured)
      return [{ council, published: councilYear, measured, outcome }]
    }),
  }
}

export function shareInWords({ type, year, councils, total }: TypeInYear): string {
  const { singular, plural } = AUTHORITY_TYPES[type]
  const published = councils.filter(({ measured }) => measured !== null).length
  const without = councils.length - published
  const more =
    without === 0
      ? ''
      : ` What we have for ${published === 0 ? without : `${without} more`} does not give this measure.`
  if (total === null) {
    if (published === 0) return `We have no figures for ${plural} in ${year}.${more}`
    return `We have figures for ${inCount(published, OTHER_BODIES)} in ${year}; how many had a letter is not known.${more}`
  }
  const kind = inCount(total, { one: singular, many: plural })
  if (total === 0) return `No ${singular} could have a letter for ${year}.`
  if (published === 0 && total === 1) return `We have no figures for the only ${singular} in ${year}.${more}`
  if (published === 0) return `We have no figures for any of the ${kind} in ${year}.${more}`
  if (published === total && total > 1) return `We have figures for all ${kind} in ${year}.`
  if (published === total) return `We have figures for the only ${singular} in ${year}.`
  return `We have figures for ${published} of the ${kind} in ${year}, so this is not the whole type.${more}`
}

const OTHER_BODIES = { one: 'other body', many: 'other bodies' }

/** Where a council stands among those of its type, at the only level that lists use: 998 in 1,000. */
export type Bearing =
  | 'not-given'
  | 'uncounted'
  /** Its source prints a rate that its counts do not give. */
  | 'disagreeing'
  /** Fewer than five cases, or none. */
  | 'few'
  | 'uncompared'
  | 'within'
  /** Outside at the printed average, but not for every average that is rounded to it. */
  | 'edge'
  | 'well-above'
  | 'well-below'

export function bearingOf({ measured, outcome }: TypeCouncil): Bearing {
  if (!measured) return 'not-given'
  switch (outcome) {
    case null:
    case 'no-comparator':
      return 'uncompared'
    case 'missing':
      return 'uncounted'
    case 'numbers-disagree':
      return 'disagreeing'
    case 'nothing-to-rate':
    case 'counts-only':
      return 'few'
    case 'well-above':
    case 'well-below':
      return outcome
    default: {
      const { count, base, typeAverage } = measured
      if (count === null || typeAverage === null) return 'uncompared'
      const { from, to } = outerLimits(base, typeAverage)
      return count < from || count > to ? 'edge' : 'within'
    }
  }
}

/** The counts inside the outer limits, both ends included. */
export function outerLimits(base: number, typeAverage: number): ExpectedRange {
  return expectedRange(base, typeAverage / 100, LEVEL_998)
}

/** The outer limits of a council; null where it is not compared. */
export function outerLimitsOf(council: TypeCouncil): ExpectedRange | null {
  const { measured } = council
  if (!measured || measured.typeAverage === null) return null
  return ['within', 'edge', 'well-above', 'well-below'].includes(bearingOf(council))
    ? outerLimits(measured.base, measured.typeAverage)
    : null
}
