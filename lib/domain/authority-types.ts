/**
 * The five kinds of council that the Ombudsman compares with one another, and other bodies that get letters and are
 * compared with nobody. The keys are the register's.
 */
export const AUTHORITY_TYPES = {
  county: { singular: 'county council', plural: 'county councils', average: 'county average' },
  district: { singular: 'district council', plural: 'district councils', average: 'district average' },
  metropolitan: {
    singular: 'metropolitan borough',
    plural: 'metropolitan boroughs',
    average: 'metropolitan average',
  },
  unitary: { singular: 'unitary council', plural: 'unitary councils', average: 'unitary average' },
  london_borough: {
    singular: 'London borough',
    plural: 'London boroughs',
    average: 'London borough average',
  },
  other: { singular: 'body without an authority type', plural: 'other bodies', average: null },
} as const satisfies Record<string, { singular: string; plural: string; average: string | null }>

export type AuthorityType = keyof typeof AUTHORITY_TYPES

export const AUTHORITY_TYPE_ORDER = Object.keys(AUTHORITY_TYPES) as AuthorityType[]

/** Whether the Ombudsman prints an average of the type: not of the bodies that are no principal councils. */
export function hasTypeAverage(type: AuthorityType): boolean {
  return AUTHORITY_TYPES[type].average !== null
}

export function typeInAddress(type: AuthorityType): string {
  return type.replaceAll('_', '-')
}

export function typeFromAddress(text: string): AuthorityType | null {
  return AUTHORITY_TYPE_ORDER.find((type) => typeInAddress(type) === text) ?? null
}
