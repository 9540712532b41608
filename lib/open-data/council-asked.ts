import { allCouncils } from '@/lib/data/councils'
import type { Council } from '@/lib/domain/council'
import { Problem } from './problems'

/** Every council, by slug. */
export async function councilsBySlug(): Promise<Map<string, Council>> {
  return new Map((await allCouncils()).map((council) => [council.slug, council]))
}

/** @throws Problem for a slug that the register does not have; nothing is asked for where it is left out */
export function seeThatKnown(councils: Map<string, Council>, slug: string | undefined): void {
  if (slug === undefined || councils.has(slug)) return
  throw unknownCouncil(slug, 'council')
}

/** That the register has no council of a slug. */
export function unknownCouncil(slug: string, parameter: string | null = null): Problem {
  const detail = `No council is “${slug.slice(0, 60)}” in addresses here.`
  return new Problem('unknown-council', detail, '/api/v1/councils lists them; ?name= finds one.', parameter)
}
