import { z } from 'zod'
import { AUTHORITY_TYPE_ORDER, type AuthorityType, typeFromAddress } from '@/lib/domain/authority-types'
import { MEASURES, type Measure } from '@/lib/domain/measures'
import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import type { Query } from '@/lib/platform/query-values'

/** By what the table of a type's councils can be sorted: never by rate, which would read as a rank. */
export type TypeSort = 'name' | 'base' | 'count'

/** What an address under /types asks for. */
export type TypeAsked = {
  type: AuthorityType
  /** Null for all years. */
  year: ReportingYear | null
  measure: Measure
  sort: TypeSort
}

const schema = z.object({
  type: z.string().transform(typeFromAddress).pipe(z.enum(AUTHORITY_TYPE_ORDER)),
  year: z
    .string()
    .transform((text, problems) => {
      const year = text === '' ? null : parseReportingYear(text)
      if (text !== '' && !year) problems.addIssue(`${text} is no reporting year`)
      return year
    })
    .default(null),
  measure: z
    .enum(MEASURES.map(({ id }) => id))
    .default(MEASURES[0].id)
    .transform((id) => MEASURES.find((measure) => measure.id === id) ?? MEASURES[0]),
  sort: z.enum(['name', 'base', 'count']).catch('name'),
})

/**
 * Reads what an address such as '/types/london-borough?year=2023-24' asks for.
 * @param segment the type as it stands in the address
 * @param query what stands after the question mark
 * @returns null for a type, year or measure that does not exist
 */
export function typeAsked(segment: string, query: Query): TypeAsked | null {
  // Of a choice that stands twice in an address, the last counts.
  const choice = (name: string) => [query[name]].flat().at(-1)
  const asked = { type: segment, year: choice('year'), measure: choice('measure'), sort: choice('sort') }
  return schema.safeParse(asked).data ?? null
}
