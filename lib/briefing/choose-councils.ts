import { addCouncil } from '@/lib/compare/add-council'
import type { Council } from '@/lib/domain/council'
import type { FoundCouncil } from '@/lib/search/found-view'
import { registerSearch } from '@/lib/search/register-search'
import { listInWords } from '@/lib/words/numbers'

/** So many others leave room for all else on two pages. */
export const MOST_OTHERS = 3

/** The councils beside which the figures are set, and in sentences what could not be taken as it was asked. */
type ChosenCouncils = { others: Council[]; remarks: string[] }

/** Takes the councils of an address: up to three, each once, and not the briefing's own. */
export function chooseOthers(slugs: string[], own: Council, register: Council[]): ChosenCouncils {
  const bySlug = new Map(register.map((council) => [council.slug, council]))
  const unknown = slugs.filter((slug) => !bySlug.has(slug))
  const known = slugs.flatMap((slug) => bySlug.get(slug) ?? []).filter(({ slug }) => slug !== own.slug)
  const others = known.slice(0, MOST_OTHERS)
  const left = known.slice(MOST_OTHERS)
  return {
    others,
    remarks: [
      ...(unknown.length > 0
        ? [
            `We don’t know ${unknown.length === 1 ? 'a council' : 'councils'} called ${listInWords(unknown.map((slug) => `“${slug}”`))}.`,
          ]
        : []),
      ...(left.length > 0
        ? [
            `A briefing has room for ${MOST_OTHERS} other councils. We left out ${listInWords(left.map(({ name }) => name))}.`,
          ]
        : []),
    ],
  }
}

export type AddedCouncil =
  | { kind: 'added'; council: Council }
  | { kind: 'choose'; councils: FoundCouncil[] }
  | { kind: 'nothing'; why: string }

export async function addOther(
  name: string,
  own: Council,
  others: Council[],
  register: Council[],
): Promise<AddedCouncil> {
  if (others.length >= MOST_OTHERS)
    return {
      kind: 'nothing',
      why: `A briefing has room for ${MOST_OTHERS} other councils, so we did not add “${name}”.`,
    }
  const { search } = await registerSearch()
  const adding = addCouncil(name, search(name), register, [own, ...others])
  return adding.kind === 'add' ? { kind: 'added', council: adding.council } : adding
}
