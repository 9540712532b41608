import type { Council } from '@/lib/domain/council'
import { normaliseName } from '@/lib/domain/normalise-name'
import type { DecisionsAsked } from './address'

/**
 * The council whose name is among the words that were typed: texts seldom name it, so it is to be chosen and not looked
 * for. `asked` has the other words.
 */
export function councilMeant(
  typed: string,
  councils: Council[],
): { words: string; asked: Pick<DecisionsAsked, 'council' | 'q'> } | null {
  const words = typed.split(' ')
  const named = new Map(
    councils.flatMap((one) =>
      [one.name, one.officialName].map((name) => [normaliseName(name), one] as const),
    ),
  )
  for (let length = words.length; length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const name = normaliseName(words.slice(from, from + length).join(' '))
      const council = named.get(name)
      if (!council) continue
      const rest = [...words.slice(0, from), ...words.slice(from + length)].join(' ')
      return {
        words: rest
          ? `Look for ${rest} in decisions about ${council.officialName}`
          : `Show decisions about ${council.officialName}`,
        asked: { council: council.slug, q: rest || undefined },
      }
    }
  }
  return null
}
