import type { AuthorityType } from './authority-types'
import type { AverageName } from './figure-names'
import type { ReportingYear } from './reporting-year'
import type { SourceKind } from './source'

/** Where an average was seen: on so many pages of the Ombudsman's map, in a letter, or in papers of councils. */
type SeenIn =
  | { in: 'map'; council: string; pages: number }
  | { in: 'letter'; council: string }
  | { in: 'council-papers' }

/** An average of an authority type that is known before any letter is read: whole percent, or per 100,000. */
export type KnownAverage = {
  type: AuthorityType
  year: ReportingYear
  average: AverageName
  value: number
  seenIn: SeenIn[]
}

const PAPERS: SeenIn = { in: 'council-papers' }

/** @param council one whose page prints it, by its slug */
function map(council: string, pages = 1): SeenIn {
  return { in: 'map', council, pages }
}

function letter(council: string): SeenIn {
  return { in: 'letter', council }
}

/**
 * Pages of the map and letters are the Ombudsman's own; papers that councils wrote for their committees quote it. No
 * two of them contradict each other. To add one: the type, year and average, its value,
 * and where you saw it.
 */
const SEEN: [AuthorityType, ReportingYear, AverageName, number, ...SeenIn[]][] = [
  ['county', '2018-19', 'upheldRateTypeAverage', 64, map('dorset-county')],
  ['county', '2018-19', 'complianceRateTypeAverage', 99, map('dorset-county')],
  ['county', '2018-19', 'earlyRemedyRateTypeAverage', 9, map('dorset-county')],
  ['unitary', '2018-19', 'upheldRateTypeAverage', 55, map('poole'), PAPERS],
  ['unitary', '2018-19', 'complianceRateTypeAverage', 100, map('poole')],
  ['unitary', '2018-19', 'earlyRemedyRateTypeAverage', 11, map('poole')],
  ['district', '2019-20', 'upheldRateTypeAverage', 45, letter('maidstone')],
  ['district', '2019-20', 'complianceRateTypeAverage', 99, letter('maidstone')],
  ['district', '2019-20', 'earlyRemedyRateTypeAverage', 20, letter('maidstone')],
  ['unitary', '2019-20', 'upheldRateTypeAverage', 56, PAPERS],
  ['london_borough', '2019-20', 'upheldRateTypeAverage', 72, PAPERS],
  ['county', '2020-21', 'upheldRateTypeAverage', 71, PAPERS],
  ['metropolitan', '2020-21', 'upheldRateTypeAverage', 72, PAPERS],
  ['unitary', '2020-21', 'upheldRateTypeAverage', 63, PAPERS],
  ['london_borough', '2020-21', 'upheldRateTypeAverage', 72, PAPERS],
  ['district', '2021-22', 'upheldRateTypeAverage', 51, map('northampton'), PAPERS],
  ['district', '2021-22', 'earlyRemedyRateTypeAverage', 20, map('northampton')],
  ['metropolitan', '2021-22', 'upheldRateTypeAverage', 68, PAPERS],
  ['unitary', '2021-22', 'upheldRateTypeAverage', 64, PAPERS],
  ['county', '2022-23', 'upheldRateTypeAverage', 80, map('essex', 4)],
  ['county', '2022-23', 'upheldPer100kTypeAverage', 3.4, map('essex', 4), PAPERS],
  ['county', '2022-23', 'complianceRateTypeAverage', 100, map('essex', 4)],
  ['county', '2022-23', 'earlyRemedyRateTypeAverage', 6, map('essex', 4)],
  ['district', '2022-23', 'upheldRateTypeAverage', 59, map('allerdale', 2)],
  ['district', '2022-23', 'upheldPer100kTypeAverage', 1.4, map('allerdale', 2), PAPERS],
  ['district', '2022-23', 'complianceRateTypeAverage', 100, map('allerdale', 2)],
  ['district', '2022-23', 'earlyRemedyRateTypeAverage', 15, map('allerdale', 2)],
  ['metropolitan', '2022-23', 'upheldRateTypeAverage', 77, map('leeds', 2)],
  ['metropolitan', '2022-23', 'upheldPer100kTypeAverage', 4.8, map('leeds', 2), PAPERS],
  ['metropolitan', '2022-23', 'complianceRateTypeAverage', 99, map('leeds', 2)],
  ['metropolitan', '2022-23', 'earlyRemedyRateTypeAverage', 10, map('leeds', 2)],
  ['unitary', '2022-23', 'upheldRateTypeAverage', 72, map('bracknell-forest', 3), letter('milton-keynes')],
  ['unitary', '2022-23', 'upheldPer100kTypeAverage', 4.7, map('bracknell-forest', 3), PAPERS],
  [
    'unitary',
    '2022-23',
    'complianceRateTypeAverage',
    99,
    map('bracknell-forest', 3),
    letter('milton-keynes'),
  ],
  [
    'unitary',
    '2022-23',
    'earlyRemedyRateTypeAverage',
    13,
    map('bracknell-forest', 3),
    letter('milton-keynes'),
  ],
  ['london_borough', '2022-23', 'upheldRateTypeAverage', 77, map('camden', 6)],
  ['london_borough', '2022-23', 'upheldPer100kTypeAverage', 8.3, map('camden', 6), PAPERS],
  ['london_borough', '2022-23', 'complianceRateTypeAverage', 99, map('camden', 6)],
  ['london_borough', '2022-23', 'earlyRemedyRateTypeAverage', 15, map('camden', 6)],
  ['county', '2023-24', 'upheldRateTypeAverage', 85, map('derbyshire', 9)],
  ['county', '2023-24', 'upheldPer100kTypeAverage', 4.5, map('derbyshire', 9)],
  ['county', '2023-24', 'complianceRateTypeAverage', 100, map('derbyshire', 9)],
  ['county', '2023-24', 'earlyRemedyRateTypeAverage', 7, map('derbyshire', 9)],
  ['district', '2023-24', 'upheldRateTypeAverage', 63, map('brentwood', 6)],
  ['district', '2023-24', 'upheldPer100kTypeAverage', 1.2, map('brentwood', 6)],
  ['district', '2023-24', 'complianceRateTypeAverage', 99, map('brentwood', 4)],
  ['district', '2023-24', 'earlyRemedyRateTypeAverage', 21, map('brentwood', 4)],
  ['metropolitan', '2023-24', 'upheldRateTypeAverage', 80, map('birmingham', 12)],
  ['metropolitan', '2023-24', 'upheldPer100kTypeAverage', 4.4, map('birmingham', 12)],
  ['metropolitan', '2023-24', 'complianceRateTypeAverage', 99, map('birmingham', 12)],
  ['metropolitan', '2023-24', 'earlyRemedyRateTypeAverage', 14, map('birmingham', 12)],
  ['unitary', '2023-24', 'upheldRateTypeAverage', 79, map('blackpool', 19), letter('luton')],
  ['unitary', '2023-24', 'upheldPer100kTypeAverage', 4.6, map('blackpool', 19), letter('luton')],
  ['unitary', '2023-24', 'complianceRateTypeAverage', 100, map('blackpool', 19), letter('luton')],
  ['unitary', '2023-24', 'earlyRemedyRateTypeAverage', 13, map('blackpool', 19), letter('luton')],
  ['london_borough', '2023-24', 'upheldRateTypeAverage', 85, map('barnet', 14)],
  ['london_borough', '2023-24', 'upheldPer100kTypeAverage', 8.2, map('barnet', 14)],
  ['london_borough', '2023-24', 'complianceRateTypeAverage', 99, map('barnet', 14)],
  ['london_borough', '2023-24', 'earlyRemedyRateTypeAverage', 12, map('barnet', 14)],
  ['county', '2024-25', 'upheldRateTypeAverage', 89, map('cambridgeshire', 14)],
  ['county', '2024-25', 'upheldPer100kTypeAverage', 5.9, PAPERS],
  ['district', '2024-25', 'upheldRateTypeAverage', 66, map('dacorum', 7)],
  ['metropolitan', '2024-25', 'upheldRateTypeAverage', 81, map('birmingham', 15)],
  ['unitary', '2024-25', 'upheldRateTypeAverage', 80, map('blackpool', 21)],
  ['unitary', '2024-25', 'upheldPer100kTypeAverage', 5.3, PAPERS],
  ['london_borough', '2024-25', 'upheldRateTypeAverage', 84, map('barking-and-dagenham', 11)],
]

export const KNOWN_AVERAGES: readonly KnownAverage[] = SEEN.map(
  ([type, year, average, value, ...seenIn]) => ({
    type,
    year,
    average,
    value,
    seenIn,
  }),
)

const BY_KEY = new Map(KNOWN_AVERAGES.map((known) => [keyOf(known), known]))

/** The average of a type and year, where it is known whatever letters say; null where it is not. */
export function knownAverage(
  type: AuthorityType,
  year: ReportingYear,
  average: AverageName,
): KnownAverage | null {
  return BY_KEY.get(keyOf({ type, year, average })) ?? null
}

/** Whether it was seen elsewhere than in one source: a letter does not confirm itself. */
export function isSeenBeside({ seenIn }: KnownAverage, source: { kind: SourceKind; slug: string }): boolean {
  return seenIn.some((seen) => {
    if (seen.in === 'council-papers') return true
    const kind = seen.in === 'map' ? 'publication' : 'letter'
    return kind !== source.kind || seen.council !== source.slug || (seen.in === 'map' && seen.pages > 1)
  })
}

/** Who prints it: '19 pages of the Ombudsman's map', 'the letter of that year to Maidstone'. */
export function seenInWords({ seenIn }: KnownAverage): string {
  const said = seenIn.map((seen) => {
    if (seen.in === 'council-papers') return 'papers of councils'
    if (seen.in === 'letter') return `the letter of that year to ${nameOf(seen.council)}`
    return seen.pages === 1
      ? `the page on ${nameOf(seen.council)} of the Ombudsman’s map`
      : `${seen.pages} pages of the Ombudsman’s map`
  })
  return said.join(' and ')
}

function nameOf(slug: string): string {
  return slug.replace(/(?:^|-)([a-z])/g, (found) => found.toUpperCase().replace('-', ' '))
}

function keyOf({ type, year, average }: Pick<KnownAverage, 'type' | 'year' | 'average'>): string {
  return `${type} ${year} ${average}`
}
