import { publishedYears } from '@/lib/data/council-years'
import { currentEdition, editionNamed } from '@/lib/data/editions'
import { loadedRegister } from '@/lib/data/register'
import type { Edition } from '@/lib/domain/edition'
import { groupBy } from '@/lib/domain/group-by'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type Citation, citationOf } from '@/lib/words/citation'
import { inFull, listInWords } from '@/lib/words/numbers'
import { dataAddress, dataFileAddress } from './address'
import type { Column } from './column'
import { csvColumns } from './credited-csv'
import { DATASETS, type Dataset } from './datasets'
import { type FileSizes, fileSizes } from './file-sizes'

export type FileView = {
  id: string
  title: string
  description: string
  rows: string
  size: string
  csv: string
  json: string
  metadata: string
}

/** What the page of all files shows of an edition. */
export type DataPage = {
  edition: Edition
  /** The newest edition's number: all of them, from 1, can be chosen. */
  newest: number
  files: FileView[]
  byYear: { year: ReportingYear; files: FileView[] }[]
  dictionaries: Dictionary[]
  citation: Citation
  package: string
}

/**
 * Reads what there is to download.
 * @param asked the edition, as it stands in the address; null for the newest
 * @param site where this site stands, for the citation
 * @returns null before the first edition; `unknown`, with the newest, for an edition that does not exist
 */
export async function dataPage(
  asked: string | null,
  site: string,
): Promise<{ page: DataPage; unknown: boolean } | null> {
  const newest = await currentEdition()
  if (!newest) return null
  const named = asked === null ? null : await editionNamed(asked)
  return { page: await pageOf(named ?? newest, newest.number, site), unknown: asked !== null && !named }
}

async function pageOf(edition: Edition, newest: number, site: string): Promise<DataPage> {
  const register = await loadedRegister()
  const [sizes, years] = await Promise.all([fileSizes(edition, register), publishedYears(edition.number)])
  const yearly = DATASETS.filter(({ byYear }) => byYear)
  return {
    edition,
    newest,
    files: DATASETS.map((dataset) => fileView(dataset, null, edition, sizes)),
    byYear: years.map((year) => ({
      year,
      files: yearly.map((dataset) => fileView(dataset, year, edition, sizes)),
    })),
    dictionaries: dictionaries(),
    citation: citationOf({
      title: 'Upheld: all data',
      address: `${site}${dataAddress(edition.number)}`,
      edition,
    }),
    package: dataFileAddress('datapackage.json', { edition: edition.number }),
  }
}

function fileView(
  dataset: Dataset,
  year: ReportingYear | null,
  { number }: Edition,
  sizes: FileSizes,
): FileView {
  const { id, title, description } = dataset
  const { rows, bytes } = sizes.of(dataset, year)
  const asked = { ...(year && { year }), edition: number }
  return {
    id,
    title,
    description,
    rows: inFull(rows),
    size: sizeInWords(bytes),
    csv: dataFileAddress(`${id}.csv`, asked),
    json: dataFileAddress(`${id}.json`, asked),
    metadata: dataFileAddress(`${id}.csv-metadata.json`, asked),
  }
}

export type Dictionary = {
  id: string
  title: string
  columns: { name: string; type: string; description: string }[]
}

const TYPES: Record<Column['type'], string> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  date: 'day',
}

/** Every column of every file; files with the same columns share a dictionary. */
function dictionaries(): Dictionary[] {
  return [...groupBy(DATASETS, ({ columns }) => columns)].map(([columns, datasets]) => ({
    id: `columns-${datasets[0]?.id}`,
    title: listInWords(datasets.map(({ title }) => title)),
    columns: csvColumns(columns).map(({ name, description, type, mayBeEmpty }) => ({
      name,
      description,
      type: mayBeEmpty ? `${TYPES[type]}, or empty` : TYPES[type],
    })),
  }))
}

/** A file's size, roughly: '12 kB', '1.4 MB'. */
function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${unit}`
}
