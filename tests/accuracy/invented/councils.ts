import { type NameIndex, nameIndex } from '@/lib/domain/name-index'
import type { Register } from '@/lib/domain/register-files'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'

/** An invented council with the names that its letters print. */
export type OddlyNamed = { slug: string; printed: readonly [string, ...string[]] }

/** Names as odd as those of real councils, some of which hold another's; none exists. */
export const ODDLY_NAMED: readonly [OddlyNamed, ...OddlyNamed[]] = [
  named('Ambleford', ['Ambleford Borough Council', 'Borough of Ambleford', 'Ambleford']),
  named('Quillham', ['London Borough of Quillham', 'Quillham Council', 'Quillham London Borough Council']),
  named('Stowe and Merrow', ['Royal Borough of Stowe & Merrow', 'The Royal Borough of Stowe and Merrow']),
  named('Amblestow', ['The City of Amblestow', 'Amblestow City Council', 'City of Amblestow Council']),
  named('Fenwick and Harbury', ['Fenwick & Harbury District Council', 'Fenwick and Harbury Council']),
  named("St Osric's Vale", ["St Osric's Vale District Council", 'St. Osric’s Vale District Council']),
  named('Tern-on-Sea', ['Tern-on-Sea Borough Council', 'Tern on Sea Borough Council']),
  named('Ouseby upon Wold', ['City and County of Ouseby upon Wold', 'Ouseby upon Wold City Council']),
  named('Wiltbridge', ['Wiltbridge Council']),
  named('North and South Wiltbridge', ['North and South Wiltbridge Council']),
  named('Cornmarch', ['Cornmarch County Council']),
  named('Cornmarch City', ['Cornmarch City Council']),
  named('Isles of Merran', ['Council of the Isles of Merran']),
  named('Folke-Hythe', ['Folke-Hythe District Council', 'Folke–Hythe District Council']),
]

/** A national park, of which letters print no type average. */
export const NATIONAL_PARK = 'Merran Fells National Park Authority'

/** The register of the invented councils. */
export const INVENTED_REGISTER: Register = inventedRegister(
  [
    ...ODDLY_NAMED.map(({ slug }) => inventedCouncil({ slug, name: slug })),
    inventedCouncil({ slug: 'merran-fells', name: NATIONAL_PARK, type: 'other', population: null }),
  ],
  Object.fromEntries([
    ...ODDLY_NAMED.map(({ slug, printed }) => [slug, [...printed]]),
    ['merran-fells', [NATIONAL_PARK]],
  ]),
)

/** Their names. */
export const INVENTED_NAMES: NameIndex = nameIndex(INVENTED_REGISTER)

function named(name: string, printed: readonly [string, ...string[]]): OddlyNamed {
  return { slug: name.toLowerCase().replace(/[^a-z]+/g, '-'), printed }
}
