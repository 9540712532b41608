import type { SwitchLink } from '@/lib/words/switch-link'

/** The nine regions of England as the register names them; the slugs stand in addresses. */
export const REGIONS = [
  { slug: 'east-midlands', name: 'East Midlands' },
  { slug: 'east-of-england', name: 'East of England' },
  { slug: 'london', name: 'London' },
  { slug: 'north-east', name: 'North East' },
  { slug: 'north-west', name: 'North West' },
  { slug: 'south-east', name: 'South East' },
  { slug: 'south-west', name: 'South West' },
  { slug: 'west-midlands', name: 'West Midlands' },
  { slug: 'yorkshire-and-the-humber', name: 'Yorkshire and The Humber' },
] as const

export type RegionSlug = (typeof REGIONS)[number]['slug']

export type Region = (typeof REGIONS)[number]

export function parseRegion(text: string): RegionSlug | null {
  return REGIONS.find(({ slug }) => slug === text)?.slug ?? null
}

export function regionOf(slug: RegionSlug): Region {
  const region = REGIONS.find((one) => one.slug === slug)
  if (!region) throw new Error(`No region of England has the slug ${slug}.`)
  return region
}

export function regionNamed(name: string): Region {
  const region = REGIONS.find((one) => one.name === name)
  if (!region) throw new Error(`No region of England is called ${name}.`)
  return region
}

/** @param addressOf the address of the map of a region; of England for null */
export function regionLinks(
  addressOf: (region: RegionSlug | null) => string,
  current: RegionSlug | null,
): SwitchLink[] {
  return [
    { words: 'All of England', href: addressOf(null), current: false },
    ...REGIONS.map(({ slug, name }) => ({ words: name, href: addressOf(slug), current: slug === current })),
  ]
}
