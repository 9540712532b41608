/**
 * The five kinds of council that the Ombudsman compares with one another. The keys are the register's; a
 * council's figures are set beside the average of its own type only.
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
} as const satisfies Record<string, { singular: string; plural: string; average: string }>

export type AuthorityType = keyof typeof AUTHORITY_TYPES

/** The types in the order in which pages list them. */
export const AUTHORITY_TYPE_ORDER = Object.keys(AUTHORITY_TYPES) as AuthorityType[]
