import { FIGURE_NAMES, FIGURES, type FigureName } from '@/lib/domain/figure-names'
import { SERVICES } from '@/lib/domain/services'
import type { DataTable } from '@/lib/domain/source'

/** Parts of a count for which there is no figure of their own, by the names that --columns takes. */
export const PARTS = {
  notUpheld: { of: 'decisions', name: 'Not Upheld' },
  invalid: { of: 'decisions', name: 'Incomplete or Invalid' },
  adviceGiven: { of: 'decisions', name: 'Advice Given' },
  referredBack: { of: 'decisions', name: 'Referred back for Local Resolution' },
  closedAfterEnquiries: { of: 'decisions', name: 'Closed After Initial Enquiries' },
  remedySatisfied: { of: 'complianceOutcomes', name: 'Remedy complete and satisfied' },
  remedyLate: { of: 'complianceOutcomes', name: 'Remedy completed late' },
  remedyNotSatisfied: { of: 'complianceOutcomes', name: 'Remedy not complete' },
} as const satisfies Record<string, { of: FigureName; name: string }>

export type PartId = keyof typeof PARTS

/**
 * What a column is taken for: a figure; a part of one, where `service` is a service of complaints received that goes by
 * its heading; or whom and which year the row is of.
 */
export type TakenFor = FigureName | PartId | 'service' | 'name' | 'code' | 'year'

/** All that --columns takes: `nothing` leaves a column out. */
export const BY_HAND = [...FIGURE_NAMES, ...Object.keys(PARTS), 'service', 'name', 'nothing'] as (
  | Exclude<TakenFor, 'code' | 'year'>
  | 'nothing'
)[]

/** Such words at its start say that a number is a count, as its heading does without them. */
const COUNT_WORDS = /^(?:total )?(?:number|no|count|num) of /

/** Headings that can mean one thing in some tables, as `headingWords` writes them. */
type Known = { takenFor: TakenFor; tables: readonly DataTable[]; headings: readonly string[] }

const ALL = ['received', 'decided', 'remedies'] as const
const RECEIVED = ['received'] as const
const DECIDED = ['decided'] as const
const REMEDIES = ['remedies'] as const

/**
 * The headings to expect. A heading is taken only where it is one of these, whole. To have another one read, add it to
 * its line: in lower case, without punctuation, '%' as 'percent' at the end, '&' as 'and'.
 */
export const KNOWN: readonly Known[] = [
  {
    takenFor: 'name',
    tables: ALL,
    headings: [
      'authority',
      'authority name',
      'name of authority',
      'local authority',
      'local authority name',
      'council',
      'council name',
      'name',
      'body',
      'body name',
      'body in jurisdiction',
      'organisation',
      'organisation name',
      'authority or care provider',
      'authority care provider',
      'council or care provider',
      'authority or organisation',
    ],
  },
  {
    takenFor: 'code',
    tables: ALL,
    headings: ['gss code', 'ons code', 'gss', 'area code', 'authority code gss', 'ons gss code'],
  },
  { takenFor: 'year', tables: ALL, headings: ['year', 'reporting year', 'financial year'] },
  ...SERVICES.map(
    (name) => ({ takenFor: 'service', tables: RECEIVED, headings: [headingWords(name)] }) as const,
  ),
  {
    takenFor: 'service',
    tables: RECEIVED,
    headings: [
      'adult care',
      'adult social care',
      'benefits and taxation',
      'corporate and other',
      'education and childrens services',
      'education and children s services',
      'education and children services',
      'environmental services',
      'environmental services and public protection',
      'environmental services and public protection and regulation',
      'environment and public protection',
      'highways and transportation',
      'planning',
      'other services',
    ],
  },
  {
    takenFor: 'received',
    tables: RECEIVED,
    headings: [
      'total',
      'total received',
      'received',
      'grand total',
      'all',
      'complaints received',
      'complaints and enquiries received',
      'total complaints received',
      'total complaints and enquiries received',
      'all complaints received',
    ],
  },
  {
    takenFor: 'decisions',
    tables: DECIDED,
    headings: [
      'total',
      'grand total',
      'total decided',
      'decided',
      'decisions made',
      'total decisions',
      'total decisions made',
      'complaints decided',
      'total complaints decided',
    ],
  },
  {
    takenFor: 'invalid',
    tables: DECIDED,
    headings: [
      'invalid or incomplete',
      'incomplete or invalid',
      'incomplete invalid',
      'invalid incomplete',
      'invalid and incomplete',
      'incomplete and invalid',
    ],
  },
  { takenFor: 'adviceGiven', tables: DECIDED, headings: ['advice given', 'advice'] },
  {
    takenFor: 'referredBack',
    tables: DECIDED,
    headings: [
      'referred back for local resolution',
      'referred back',
      'referred for local resolution',
      'referred back to local resolution',
    ],
  },
  {
    takenFor: 'closedAfterEnquiries',
    tables: DECIDED,
    headings: ['closed after initial enquiries', 'closed after initial enquiry'],
  },
  {
    takenFor: 'notUpheld',
    tables: DECIDED,
    headings: ['not upheld', 'complaints not upheld', 'investigated not upheld', 'not upheld decisions'],
  },
  {
    takenFor: 'upheld',
    tables: ['decided', 'remedies'],
    headings: [
      'upheld',
      'complaints upheld',
      'upheld complaints',
      'upheld decisions',
      'investigated upheld',
      'total upheld',
    ],
  },
  {
    takenFor: 'investigations',
    tables: DECIDED,
    headings: [
      'investigations',
      'detailed investigations',
      'complaints investigated',
      'investigations completed',
      'detailed investigations completed',
      'total investigations',
      'total detailed investigations',
      'total investigated',
    ],
  },
  {
    takenFor: 'upheldRate',
    tables: DECIDED,
    headings: [
      'upheld percent',
      'uphold rate',
      'upheld rate',
      'complaints upheld percent',
      'of complaints upheld percent',
    ],
  },
  {
    takenFor: 'upheldRateTypeAverage',
    tables: DECIDED,
    headings: [
      'average uphold rate of similar authorities',
      'average upheld rate of similar authorities',
      'average uphold rate for similar authorities',
      'average upheld rate for similar authorities',
      'average uphold rate in similar authorities',
      'similar authorities average uphold rate',
      'average uphold rate similar authorities',
    ],
  },
  {
    takenFor: 'upheldPer100k',
    tables: DECIDED,
    headings: [
      'upheld decisions per 100 000 residents',
      'upheld decisions per 100000 residents',
      'upheld per 100 000 residents',
      'upheld per 100000 residents',
      'upheld complaints per 100 000 residents',
      'upheld decisions per 100k residents',
      'upheld per 100k',
    ],
  },
  {
    takenFor: 'upheldPer100kTypeAverage',
    tables: DECIDED,
    headings: [
      'average upheld decisions per 100 000 residents of similar authorities',
      'average upheld decisions per 100 000 residents for similar authorities',
      'average upheld decisions per 100 000 residents in similar authorities',
    ],
  },
  {
    takenFor: 'complianceOutcomes',
    tables: REMEDIES,
    headings: [
      'compliance outcomes',
      'total compliance outcomes',
      'compliance outcome recorded',
      'compliance outcomes recorded',
      'cases with compliance outcome recorded',
      'cases with compliance outcomes recorded',
      'cases with a compliance outcome recorded',
      'cases with compliance outcome',
    ],
  },
  {
    takenFor: 'remedySatisfied',
    tables: REMEDIES,
    headings: [
      'remedy complete and satisfied',
      'remedy completed and satisfied',
      'remedy complete satisfied',
    ],
  },
  {
    takenFor: 'remedyLate',
    tables: REMEDIES,
    headings: [
      'remedy completed late',
      'remedy complete late',
      'remedy late',
      'late remedy',
      'remedy complete and satisfied late',
    ],
  },
  {
    takenFor: 'remedyNotSatisfied',
    tables: REMEDIES,
    headings: [
      'remedy not complete',
      'remedy not completed',
      'remedy not complete and satisfied',
      'remedy not complete and not satisfied',
      'remedy not completed or satisfied',
    ],
  },
  { takenFor: 'complianceRate', tables: REMEDIES, headings: ['compliance rate', 'compliance percent'] },
  {
    takenFor: 'complianceRateTypeAverage',
    tables: REMEDIES,
    headings: [
      'average compliance rate of similar authorities',
      'average compliance rate for similar authorities',
      'average compliance rate in similar authorities',
      'similar authorities average compliance rate',
    ],
  },
  {
    takenFor: 'earlyRemedies',
    tables: REMEDIES,
    headings: [
      'satisfactory remedy provided before',
      'satisfactory remedies provided before',
      'cases with satisfactory remedy provided before',
      'satisfactory remedy provided before the complaint reached the ombudsman',
      'satisfactory remedy provided by authority',
      'satisfactory remedies provided by authority',
      'satisfactory remedy provided',
    ],
  },
  {
    takenFor: 'earlyRemedyRate',
    tables: REMEDIES,
    headings: [
      'satisfactory remedy rate',
      'satisfactory remedy provided percent',
      'satisfactory remedy provided before percent',
    ],
  },
  {
    takenFor: 'earlyRemedyRateTypeAverage',
    tables: REMEDIES,
    headings: [
      'average satisfactory remedy rate of similar authorities',
      'average satisfactory remedy rate for similar authorities',
    ],
  },
]

/** Headings over several columns that say nothing that a column's own heading does not. */
export const GROUPS: readonly string[] = [
  'decisions',
  'decision',
  'decisions made',
  'outcome',
  'outcomes',
  'decision outcome',
  'complaints decided',
  'complaints received',
  'complaints and enquiries received',
  'received',
  'received by service',
  'by service',
  'service',
  'services',
  'service area',
  'category',
  'subject',
  'investigations',
  'detailed investigations',
  'remedies',
  'remedy',
  'compliance',
  'remedies and compliance',
  'compliance with recommendations',
  'recommendations',
  'number',
  'count',
  'numbers',
  'cases',
  'complaints',
]

/** A heading as the tables above have it: '% upheld [note 2]' -> 'upheld percent'. */
export function headingWords(heading: string): string {
  const words = heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[[(](?:note|notes|footnote)?\s*[a-z]?\d{1,2}[\])]/g, ' ')
    .replace(/\bn[ou]\.\s/g, 'number ')
    .replace(/['’]/g, '')
    .replace(/&/g, ' and ')
    .replace(/%|\bper ?cent(?:age)?\b|\bpct\b/g, ' percent ')
    .replace(/(?<=\d),(?=\d{3})/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  const isPercent = /\bpercent\b/.test(words)
  const rest = words
    .replace(/\bpercent\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(COUNT_WORDS, '')
  return isPercent ? `${rest} percent`.trim() : rest
}

/** Whether a column's cells are percentages. */
export function isPercentage(takenFor: TakenFor): boolean {
  const name = FIGURE_NAMES.find((one) => one === takenFor)
  if (!name) return false
  const definition = FIGURES[name]
  return (
    definition.kind === 'rate' || (definition.kind === 'average' && FIGURES[definition.of].kind === 'rate')
  )
}

/** Whether its cells are whole numbers of cases. */
export function isCount(takenFor: TakenFor): boolean {
  const name = FIGURE_NAMES.find((one) => one === takenFor)
  return name ? FIGURES[name].kind === 'count' : !['name', 'code', 'year'].includes(takenFor)
}

/** What a heading can mean in a table, or in any of them where it is not known which this is. */
export function meaningsOf(heading: string, table: DataTable | null): TakenFor[] {
  const words = headingWords(heading)
  const withoutPercent = words.replace(/ percent$/, '')
  const found = KNOWN.filter(
    ({ takenFor, tables, headings }) =>
      (table === null || tables.includes(table)) &&
      (headings.includes(words) || (isPercentage(takenFor) && headings.includes(withoutPercent))),
  )
  return [...new Set(found.map(({ takenFor }) => takenFor))]
}

/** The one table in which a heading is known; null where there are several, or none. */
export function tableTold(heading: string): DataTable | null {
  const tables = new Set(
    KNOWN.flatMap(({ takenFor, tables: within }) =>
      within.flatMap((table) => (meaningsOf(heading, table).includes(takenFor) ? table : [])),
    ),
  )
  const [only, another] = tables
  return only && !another ? only : null
}
