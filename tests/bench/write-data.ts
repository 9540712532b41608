import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { groupBy } from '@/lib/domain/group-by'
import { ombudsmanAddress } from '@/lib/domain/ombudsman-address'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { csvFile, DECIDED, type InventedCell } from '@/prisma/factories/data-file'
import type { OneOfManyLetters } from '@/prisma/factories/letter-pdf'
import { figuresOf, per100kOf } from '@/prisma/factories/pdf/printed-numbers'
import { inventedCouncil } from '@/prisma/factories/register'

/** From when on the Ombudsman's map has figures, and prints a number per 100,000. */
const FIRST_ON_MAP = '2018-19'
const FIRST_PER_100K = '2022-23'

const LIST_COLUMNS = [
  ...['authority_id', 'gss_code', 'council', 'reporting_year', 'source_kind', 'complaints_received'],
  ...['dealt_with', 'not_for_us', 'assessed_and_closed', 'investigations', 'upheld', 'upheld_rate'],
  ...['upheld_rate_type_average', 'upheld_per_100k', 'upheld_per_100k_type_average', 'compliance_outcomes'],
  ...['compliance_rate', 'compliance_rate_type_average', 'early_remedies', 'early_remedy_rate'],
  ...['early_remedy_rate_type_average', 'source_url'],
]

type Told = Pick<OneOfManyLetters, 'council' | 'year' | 'letter'>

/** Which files were written, in folders of their own. */
export type WrittenData = { list: string; decided: string; oneDecided: string }

/**
 * Writes what the Ombudsman's map and its yearly files of complaints decided say of the same councils and years as
 * some invented letters: a list, a file a year, and the newest year's file once more by itself.
 */
export function writeData(folder: string, told: Told[]): WrittenData {
  const folders = {
    list: path.join(folder, 'list'),
    decided: path.join(folder, 'decided'),
    oneDecided: path.join(folder, 'one-decided'),
  }
  for (const one of Object.values(folders)) mkdirSync(one, { recursive: true })
  const onMap = told.filter(({ year }) => year >= FIRST_ON_MAP)
  writeFileSync(path.join(folders.list, 'map.csv'), csvFile([LIST_COLUMNS, ...onMap.map(listRow)]))

  const years = groupBy(told, ({ year }) => year)
  const newest = [...years.keys()].sort().at(-1)
  for (const [year, letters] of years) {
    const into = year === newest ? folders.oneDecided : folders.decided
    writeFileSync(path.join(into, nameOf(year)), csvFile([DECIDED, ...letters.map(decidedRow)]))
  }
  return folders
}

function nameOf(year: ReportingYear): string {
  return `2-Complaints-Decided-${year}.csv`
}

function listRow({ council, year, letter }: Told): InventedCell[] {
  const { slug, gssCode, officialName } = inventedCouncil({ name: council })
  const { counts, rates, averages } = figuresOf(letter)
  const hasPer100k = year >= FIRST_PER_100K
  const address = ombudsmanAddress({
    kind: 'statistics',
    slug: officialName.toLowerCase().replaceAll(' ', '-'),
  })
  const ofRate = (rate: number | null, average: number) => (rate === null ? [null, null] : [rate, average])
  return [
    ...[slug, gssCode, council, year, 'ombudsman_map_page', null, null, null, null],
    ...[counts.investigations, counts.upheld, ...ofRate(rates.upheldRate, averages.upheldRateTypeAverage)],
    ...(hasPer100k ? [per100kOf(counts.upheld), averages.upheldPer100kTypeAverage] : [null, null]),
    counts.complianceOutcomes,
    ...ofRate(rates.complianceRate, averages.complianceRateTypeAverage),
    counts.earlyRemedies,
    ...ofRate(rates.earlyRemedyRate, averages.earlyRemedyRateTypeAverage),
    address,
  ]
}

function decidedRow({ council, letter }: Told): InventedCell[] {
  const { counts, rates } = figuresOf(letter)
  const notUpheld = counts.investigations - counts.upheld
  const others = [counts.incompleteOrInvalid, counts.adviceGiven, counts.referredBack]
  const all = [...others, counts.closedAfterInitialEnquiries, notUpheld, counts.upheld]
  const total = all.reduce((sum, count) => sum + count, 0)
  return [`${council} Council`, ...all, total, rates.upheldRate === null ? null : `${rates.upheldRate}%`]
}
