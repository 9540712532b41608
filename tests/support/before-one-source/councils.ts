import type { Register } from '@/lib/councils/register-files'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'

const DISTRICT = { type: 'district', region: 'North of Nowhere', county: 'Northshire' } as const

/** Invented councils of every type: those of today, one that is no more, one to come, and another body. */
export const REGISTER: Register = {
  ...inventedRegister(
    [
      ...['Ambleford', 'Wiltbridge', 'Oldminster', 'Eastley', 'Westley'].map((name) =>
        inventedCouncil({ name }),
      ),
      inventedCouncil({
        name: 'Newland',
        validFrom: '2021-04-01',
        years: { first: '2021-22', last: '2025-26' },
      }),
      inventedCouncil({ name: 'Comebury', status: 'planned', years: null, gssCode: null, validFrom: null }),
      ...['Thornwick', 'Marlstead', 'Stokecombe'].map((name) => inventedCouncil({ name, ...DISTRICT })),
      inventedCouncil({
        name: 'Gonebury',
        ...DISTRICT,
        status: 'abolished',
        validTo: '2021-03-31',
        years: { first: '2012-13', last: '2020-21' },
        population: null,
      }),
      ...['Northshire', 'Southshire'].map((name) =>
        inventedCouncil({ name, type: 'county', region: 'North of Nowhere' }),
      ),
      ...['Ironleigh', 'Millcombe', 'Coalford'].map((name) =>
        inventedCouncil({ name, type: 'metropolitan' }),
      ),
      ...['Riverham', 'Hillham', 'Lakeham'].map((name) => inventedCouncil({ name, type: 'london_borough' })),
      inventedCouncil({ name: 'Hillpark Authority', type: 'other', region: null, population: null }),
    ],
    { ambleford: ['Ambleford & District'] },
  ),
  successions: [
    {
      predecessor: 'gonebury',
      successor: 'newland',
      effectiveFrom: '2021-04-01',
      kind: 'unitarisation',
      whole: true,
      done: true,
      status: 'done',
    },
    {
      predecessor: 'thornwick',
      successor: 'comebury',
      effectiveFrom: '2028-04-01',
      kind: 'merger',
      whole: true,
      done: false,
      status: 'The Nowhere (Structural Changes) Order',
    },
  ],
  neighbours: [
    { tier: 'lower', councils: ['ambleford', 'wiltbridge'] },
    { tier: 'lower', councils: ['thornwick', 'marlstead'] },
    { tier: 'upper', councils: ['northshire', 'ambleford'] },
  ],
}

/** The type of a council by its slug. */
export function typeOf(slug: string) {
  const council = REGISTER.councils.find((one) => one.slug === slug)
  if (!council) throw new Error(`There is no council ${slug}.`)
  return council.type
}
