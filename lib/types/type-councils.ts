import { AUTHORITY_TYPES, type AuthorityType, hasTypeAverage } from '@/lib/domain/authority-types'
import type { Outcome } from '@/lib/domain/compare'
import type { Council } from '@/lib/domain/council'
import type { HeldYear } from '@/lib/domain/held-year'
import { type Measured, measuredIn } from '@/lib/domain/measured'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { outcomeOf } from '@/lib/series/measure-view'
import { inCount } from '@/lib/words/numbers'

/** The councils of an authority type in a year: those of which something is held, and how many there are. */
export type TypeInYear = {
  type: AuthorityType
  year: ReportingYear
  measure: Measure
  /** By name. */
  councils: TypeCouncil[]
  /** How many could have a letter; null for bodies of which only their letters tell. */
  total: number | null
}

/** A council of which something is held for a year. */
export type TypeCouncil = {
  council: Council
  held: HeldYear
  /** Null where what is held does not give the measure. */
  measured: Measured | null
  outcome: Outcome | null
}

/**
 * Puts together what is held of an authority type in a year.
 * @param councils all of the register, by name
 * @param held all that is held for the year
 */
export function typeInYear(
  type: AuthorityType,
  year: ReportingYear,
  measure: Measure,
  councils: Council[],
  held: HeldYear[],
): TypeInYear {
  const heldBySlug = new Map(held.map((one) => [one.slug, one]))
  return {
    type,
    year,
    measure,
    total: typeTotal(type, year, councils, [...heldBySlug.keys()]),
    councils: councils.flatMap((council) => {
      const heldYear = heldBySlug.get(council.slug)
      if (council.type !== type || !heldYear) return []
      const measured = measuredIn(heldYear, measure)
      return [{ council, held: heldYear, measured, outcome: measured && outcomeOf(measure, measured) }]
    }),
  }
}

/**
 * How many councils of a type could have a letter for a year: those that the register says, and any of which
 * something is held. Null for the other bodies: which of them get a letter is known only once one is held.
 */
export function typeTotal(
  type: AuthorityType,
  year: ReportingYear,
  councils: Council[],
  heldSlugs: string[],
): number | null {
  if (!hasTypeAverage(type)) return null
  const held = new Set(heldSlugs)
  return councils.filter(
    ({ slug, type: own, years }) =>
      own === type && (held.has(slug) || (years !== null && years.first <= year && year <= years.last)),
  ).length
}

/** What share of the type's councils is held, in a sentence or two. */
export function shareInWords({ type, year, councils, total }: TypeInYear): string {
  const { singular, plural } = AUTHORITY_TYPES[type]
  const held = councils.filter(({ measured }) => measured !== null).length
  const without = councils.length - held
  const more =
    without === 0
      ? ''
      : ` What is held of ${held === 0 ? without : `${without} more`} does not give this measure.`
  if (total === null) {
    if (held === 0) return `No figures of ${plural} are held for ${year}.${more}`
    return `Figures are held for ${inCount(held, OTHER_BODIES)} in ${year}; how many had a letter is not known.${more}`
  }
  const kind = inCount(total, { one: singular, many: plural })
  if (total === 0) return `No ${singular} could have a letter for ${year}.`
  if (held === 0) return `No figures are held for any of ${kind} in ${year}.${more}`
  if (held === total && total > 1) return `Figures are held for all ${kind} in ${year}.`
  if (held === total) return `Figures are held for the only ${singular} in ${year}.`
  return `Figures are held for ${held} of ${kind} in ${year}, so this is not the whole type.${more}`
}

const OTHER_BODIES = { one: 'other body', many: 'other bodies' }
