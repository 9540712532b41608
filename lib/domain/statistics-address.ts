import type { Council } from './council'
import { ombudsmanAddress } from './ombudsman-address'

/** How the site's addresses name some councils otherwise than by their official name. */
const OWN_SLUGS: Readonly<Record<string, string>> = {
  wakefield: 'wakefield-city-council',
  warrington: 'warrington-council',
  'westmorland-and-furness': 'westmorland-and-furness-council',
}

/** What the site's addresses make of official names, in their order, each as far as it applies. */
const SLUG_RULES: readonly { of?: Council['type']; from: RegExp; to: string }[] = [
  { from: /['’.]/g, to: '' },
  { from: /^borough of (.+)$/, to: '$1 borough council' },
  { from: /^borough council of (.+)$/, to: '$1 borough council' },
  {
    of: 'metropolitan',
    from: /^(?!.*\b(?:city|borough|district|metropolitan)\b)(.+) council$/,
    to: '$1 metropolitan borough council',
  },
  { from: / (?:and|&) /g, to: ' ' },
  { from: /[^a-z0-9]+/g, to: '-' },
]

/**
 * Where a council's figures can be looked for: an address that follows from how others are written, and was not
 * seen. It must never be shown as known.
 * @returns null for a council that does not exist yet and for a body that is no council: no rule is known for those
 */
export function guessStatisticsAddress({ slug, officialName, type, years }: Council): string | null {
  if (years === null || type === 'other') return null
  const guessed = SLUG_RULES.reduce(
    (name, { of, from, to }) => (of === undefined || of === type ? name.replace(from, to) : name),
    officialName.toLowerCase(),
  )
  return ombudsmanAddress({ kind: 'statistics', slug: OWN_SLUGS[slug] ?? guessed })
}
