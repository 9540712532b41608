import { AUTHORITY_TYPES, type AuthorityType } from '@/lib/domain/authority-types'
import { type ExpectedRange, gradeOf, type Outcome } from '@/lib/domain/compare'
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
  expected: ExpectedRange | null
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
      return [{ council, published: councilYear, measured, ...compareMeasured(measure, measured) }]
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

/** Whether a council is drawn around the average: of five cases or more, with an exact count that nothing contradicts. */
export function isDrawn({ measured, outcome }: TypeCouncil): boolean {
  return measured !== null && measured.count !== null && !NOT_DRAWN.includes(outcome)
}

const NOT_DRAWN: (Outcome | null)[] = ['missing', 'numbers-disagree', 'nothing-to-rate', 'counts-only']

/** Those set against their type average: with so few cases that no count could be outside, too. */
export function comparedCouncils(councils: TypeCouncil[]): ComparedCouncil[] {
  return councils.flatMap((one) => {
    const { measured, outcome } = one
    const isCompared = outcome === 'too-few-to-tell' || gradeOf(outcome) !== null
    if (!isCompared || !measured || measured.count === null) return []
    return [{ ...one, outcome: outcome as Outcome, measured: { ...measured, count: measured.count } }]
  })
}

export type ComparedCouncil = Omit<TypeCouncil, 'measured' | 'outcome'> & {
  measured: Measured & { count: number }
  outcome: Outcome
}
