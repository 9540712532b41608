import type { Council } from '@/lib/domain/council'
import { dayInWords } from '@/lib/domain/day'
import { type FoundCouncil, foundView } from '@/lib/search/found-view'
import type { Finding } from '@/lib/search/search'
import { MOST_COMPARED } from '@/lib/series/chart-address'

/** What came of a typed name: one council to add, several to choose from, or a sentence that says why none. */
type Adding =
  | { kind: 'add'; council: Council }
  | { kind: 'choose'; councils: FoundCouncil[] }
  | { kind: 'nothing'; why: string }

export function addCouncil(name: string, finding: Finding, register: Council[], compared: Council[]): Adding {
  if (finding.kind === 'nothing typed')
    return { kind: 'nothing', why: 'Type the name of a council to add it.' }
  if (compared.length >= MOST_COMPARED)
    return {
      kind: 'nothing',
      why: `A page compares ${MOST_COMPARED} councils at most, so we did not add “${name}”.`,
    }
  if (finding.kind === 'announced') return { kind: 'nothing', why: announcedInWords(finding) }
  const { meant, near } = slugsIn(finding)
  const bySlug = new Map(register.map((council) => [council.slug, council]))
  const councilsOf = (slugs: string[]) => [...new Set(slugs)].flatMap((slug) => bySlug.get(slug) ?? [])
  const [only, another] = councilsOf(meant)
  if (only && !another) {
    return compared.some(({ slug }) => slug === only.slug)
      ? { kind: 'nothing', why: `${only.name} is already in this comparison.` }
      : { kind: 'add', council: only }
  }
  const { found } = foundView(name, finding)
  const councils = found.filter(({ slug }) => [...meant, ...near].includes(slug) && bySlug.has(slug))
  return councils.length > 0
    ? { kind: 'choose', councils }
    : { kind: 'nothing', why: `No council is called “${name}”. Try a part of the name, such as “Milton”.` }
}

function announcedInWords({ name, change }: Extract<Finding, { kind: 'announced' }>): string {
  return `We did not add ${name}. The government has announced it from ${dayInWords(change.effectiveFrom)}, and it does not exist yet.`
}

function slugsIn(finding: Finding): { meant: string[]; near: string[] } {
  const slugs = (found: { council: { slug: string } }[]) => found.map(({ council }) => council.slug)
  switch (finding.kind) {
    case 'names':
      // A county that was found only because a district of that name lies in it was not asked for.
      return {
        meant: slugs(finding.named.filter(({ over }) => over.length === 0)),
        near: slugs(finding.near),
      }
    case 'postcode':
      return { meant: slugs(finding.found), near: [] }
    default:
      return { meant: [], near: [] }
  }
}

/** No council is called so. */
const SLUG = 'slug-of-the-council'

/** An address with a council in it, apart at the council's slug: for a browser that knows which one is added. */
export function addressAround(withCouncil: (slug: string) => string): { before: string; after: string } {
  const [before, after] = withCouncil(SLUG).split(SLUG)
  if (before === undefined || after === undefined) throw new Error('The address has no place for a council.')
  return { before, after }
}
