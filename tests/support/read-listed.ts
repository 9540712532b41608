import type { ListedReading, ReadDecision } from '@/lib/domain/listed'
import { type NameIndex, nameIndex } from '@/lib/domain/name-index'
import { normaliseName } from '@/lib/domain/normalise-name'
import { readFile } from '@/lib/ingest/read-file'
import type { InventedRow } from '@/prisma/factories/listed/rows'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'

/** Names as lists print them, of invented councils whose official names they are. */
export const PRINTED: readonly [string, ...string[]] = [
  'Ambleford Borough Council',
  'London Borough of Quillham',
  'Royal Borough of Stowe & Merrow',
  'Fenwick & Harbury District Council',
  'Cornmarch County Council',
  'Cornmarch City Council',
  'Wiltbridge Council',
]

/** As the register of these tests has it. */
export const slugOf = (name: string) => normaliseName(name).replaceAll(' ', '-')

/** Two of them are near-equal to others; one ended, and one began, on 1 April 2023; one is no council. */
export const LISTED_NAMES: NameIndex = nameIndex(
  inventedRegister(
    [
      ...PRINTED.map((name) => inventedCouncil({ slug: slugOf(name), name, officialName: name })),
      inventedCouncil({
        name: 'Merrowshire',
        slug: 'merrowshire-county-council',
        officialName: 'Merrowshire County Council',
        type: 'county',
        status: 'abolished',
        validTo: '2023-03-31',
        years: { first: '2012-13', last: '2022-23' },
      }),
      inventedCouncil({
        name: 'Merrowshire',
        slug: 'merrowshire-council',
        officialName: 'Merrowshire Council',
        validFrom: '2023-04-01',
        years: { first: '2023-24', last: '2025-26' },
      }),
      inventedCouncil({
        name: 'Merran Fells',
        slug: 'merran-fells',
        officialName: 'Merran Fells National Park Authority',
        type: 'other',
        population: null,
      }),
    ],
    { 'merrowshire-county-council': ['Merrowshire Council'] },
  ),
)

/** The list that a file is. @throws where it is none */
export async function listIn(
  content: string | Uint8Array,
  name = 'page.txt',
  names: NameIndex = LISTED_NAMES,
): Promise<ListedReading> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const { reading } = await readFile(bytes, name, names)
  if (reading.kind !== 'listed') throw new Error(`It is read as ${JSON.stringify(reading).slice(0, 300)}`)
  return reading.listed
}

/** What is to be read of an entry, and nothing that a form may leave out. */
export function factsOf(row: InventedRow) {
  return {
    reference: row.reference,
    council: `${slugOf(row.name)}: ${row.name}`,
    kind: row.kind.toLowerCase(),
    outcome: row.outcome,
    subcategory: row.subcategory,
    decidedOn: row.day,
    summary: row.summary,
  }
}

/** The same of what was read. */
export function factsRead(decision: ReadDecision) {
  const { reference, kind, outcomePrinted, subcategory, decidedOn, summary } = decision
  const council = decision.councils.map(({ slug, printed }) => `${slug}: ${printed}`).join()
  return { reference, council, kind, outcome: outcomePrinted, subcategory, decidedOn, summary }
}

/** Why entries are withheld: a code each. */
export function codesOf({ withheld }: ListedReading): string[] {
  return withheld.flatMap(({ reasons }) => reasons.map(({ code }) => code))
}
