import { AUTHORITY_TYPE_ORDER, type AuthorityType } from '@/lib/domain/authority-types'
import type { ExpectedRange, Outcome } from '@/lib/domain/compare'
import { type Council, typeTotal } from '@/lib/domain/council'
import { type CouncilYear, sourcesInOrder } from '@/lib/domain/council-year'
import { compareMeasured, type Measured, measuredIn } from '@/lib/domain/measured'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'

/** An authority type in a year: its councils with figures, and those of which there are none. */
export type TypeInYear = {
  type: AuthorityType
  /** How many could have figures; null for the other bodies, of which only their letters tell. */
  total: number | null
  /** By name. */
  withFigures: CouncilInYear[]
  missing: Council[]
  /** How many of those with figures had ended before the year. */
  ended: number
}

type CouncilInYear = { council: Council; published: CouncilYear }

/**
 * The authority types of a year in their order, those without a single council left out.
 * @param councils all of the register, by name
 * @param published all that an edition shows of the year
 */
export function typesInYear(
  year: ReportingYear,
  councils: Council[],
  published: CouncilYear[],
): TypeInYear[] {
  const bySlug = new Map(published.filter(hasFigures).map((one) => [one.slug, one]))
  return AUTHORITY_TYPE_ORDER.flatMap((type): TypeInYear[] => {
    const ofType = councils.filter((council) => council.type === type)
    const withFigures = ofType.flatMap((council) => {
      const found = bySlug.get(council.slug)
      return found ? [{ council, published: found }] : []
    })
    const total = typeTotal(type, year, councils, [...bySlug.keys()])
    if (withFigures.length === 0 && !total) return []
    return [
      {
        type,
        total,
        withFigures,
        missing: total === null ? [] : ofType.filter((one) => existedIn(one, year) && !bySlug.has(one.slug)),
        ended: total === null ? 0 : withFigures.filter(({ council }) => !existedIn(council, year)).length,
      },
    ]
  })
}

function hasFigures(published: CouncilYear): boolean {
  return sourcesInOrder(published).some(({ figures }) => Object.keys(figures).length > 0)
}

function existedIn({ years }: Council, year: ReportingYear): boolean {
  return years !== null && years.first <= year && year <= years.last
}

/** A council whose count is compared with what chance alone would give at the average of its type. */
export type ComparedCouncil = {
  council: Council
  type: AuthorityType
  count: number
  base: number
  /** The average that its own source prints, a percentage. */
  typeAverage: number
  outcome: Outcome
  expected: ExpectedRange
}

/** What a type's councils give of a measure in a year. */
export type MeasuredType = TypeInYear & {
  /** By name. */
  compared: ComparedCouncil[]
  /** How many councils with figures are not compared, and why. */
  without: { few: number; uncounted: number; disagreeing: number; noAverage: number; notGiven: number }
}

/** Compares the councils of a type in a measure; compliance, which chance says nothing of, compares none. */
export function measuredType(inYear: TypeInYear, measure: Measure): MeasuredType {
  const without = { few: 0, uncounted: 0, disagreeing: 0, noAverage: 0, notGiven: 0 }
  const compared: ComparedCouncil[] = []
  for (const { council, published } of inYear.withFigures) {
    const measured = measuredIn(published, measure)
    const { outcome, expected } = compareMeasured(measure, measured)
    if (measured && outcome && expected) compared.push(comparedCouncil(council, measured, outcome, expected))
    else without[whyNot(outcome)] += 1
  }
  return { ...inYear, compared, without }
}

function comparedCouncil(
  council: Council,
  { count, base, typeAverage }: Measured,
  outcome: Outcome,
  expected: ExpectedRange,
): ComparedCouncil {
  if (count === null || typeAverage === null)
    throw new Error(`${council.slug} has an expected range without a count or an average.`)
  return { council, type: council.type, count, base, typeAverage, outcome, expected }
}

function whyNot(outcome: Outcome | null): keyof MeasuredType['without'] {
  switch (outcome) {
    case 'counts-only':
    case 'nothing-to-rate':
      return 'few'
    case 'missing':
      return 'uncounted'
    case 'numbers-disagree':
      return 'disagreeing'
    case 'no-comparator':
      return 'noAverage'
    case null:
      return 'notGiven'
    default:
      throw new Error(`A council that is "${outcome}" has no expected range.`)
  }
}
