import type { Council } from '@/lib/domain/council'
import { dayInWords } from '@/lib/domain/day'
import type { Finding } from '@/lib/search/search'
import { MOST_COMPARED } from '@/lib/series/chart-address'

/** What came of a typed name: one council to add, several to choose from, or a sentence that says why none. */
type Adding =
  | { kind: 'add'; council: Council }
  | { kind: 'choose'; councils: Council[] }
  | { kind: 'nothing'; why: string }

export function addCouncil(name: string, finding: Finding, register: Council[], compared: Council[]): Adding {
  if (finding.kind === 'nothing typed')
    return { kind: 'nothing', why: 'Type the name of a council to add it.' }
  if (compared.length >= MOST_COMPARED)
    return {
      kind: 'nothing',
      why: `“${name}” was not added: ${MOST_COMPARED} councils are compared, the most that fit.`,
    }
  if (finding.kind === 'announced') return { kind: 'nothing', why: announcedInWords(finding) }
  const { meant, near } = slugsIn(finding)
  const bySlug = new Map(register.map((council) => [council.slug, council]))
  const councilsOf = (slugs: string[]) => [...new Set(slugs)].flatMap((slug) => bySlug.get(slug) ?? [])
  const [only, another] = councilsOf(meant)
  if (only && !another) {
    return compared.some(({ slug }) => slug === only.slug)
      ? { kind: 'nothing', why: `${only.name} is compared already.` }
      : { kind: 'add', council: only }
  }
  const councils = councilsOf([...meant, ...near])
  return councils.length > 0
    ? { kind: 'choose', councils }
    : { kind: 'nothing', why: `No council is called “${name}”. Try a part of the name, such as “Milton”.` }
}

function announcedInWords({ name, change }: Extract<Finding, { kind: 'announced' }>): string {
  return `${name} was not added: the government has announced it from ${dayInWords(change.effectiveFrom)}, and it does not exist yet.`
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
