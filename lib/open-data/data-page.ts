import { currentEdition, editionNamed } from '@/lib/data/editions'
import { AUTHORITY_TYPE_ORDER, AUTHORITY_TYPES, type AuthorityType } from '@/lib/domain/authority-types'
import type { Edition } from '@/lib/domain/edition'
import { groupBy } from '@/lib/domain/group-by'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type Citation, citationOf } from '@/lib/words/citation'
import { capitalised, inFull, listInWords } from '@/lib/words/numbers'
import type { SwitchLink } from '@/lib/words/switch-link'
import { dataAddress, dataFileAddress, type FilePart, type readDataAddress } from './address'
import { archiveAddress } from './archive'
import { typeInWords } from './column'
import { csvColumns } from './credited-csv'
import { DATASETS, type Dataset, yearsOf } from './datasets'
import { type FileSizes, fileSizes } from './file-sizes'

export type FileView = {
  id: string
  title: string
  description: string
  rows: string
  size: string
  csv: string
  xlsx: string
  json: string
  metadata: string
}

/** What the page of all files shows of an edition. */
export type DataPage = {
  edition: Edition
  /** The newest edition's number: all of them, from 1, can be chosen. */
  newest: number
  /** Of which councils the files are; null for all. */
  type: AuthorityType | null
  types: SwitchLink[]
  files: FileView[]
  /** The files of each year that have anything of it, newest first. */
  byYear: { year: ReportingYear; files: FileView[] }[]
  dictionaries: Dictionary[]
  citation: Citation
  package: string
  archive: string
}

/**
 * Reads what there is to download.
 * @param asked the edition, as it stands in the address, null for the newest; the authority type, null for all
 * @param site where this site stands, for the citation
 * @returns null before the first edition; `unknown`, with the newest, for an edition that does not exist
 */
export async function dataPage(
  { edition: asked, type }: ReturnType<typeof readDataAddress>,
  site: string,
): Promise<{ page: DataPage; unknown: boolean } | null> {
  const newest = await currentEdition()
  if (!newest) return null
  const named = asked === null ? null : await editionNamed(asked)
  const page = await pageOf(named ?? newest, { newest: newest.number, type, site })
  return { page, unknown: asked !== null && !named }
}

async function pageOf(
  edition: Edition,
  { newest, type, site }: { newest: number; type: AuthorityType | null; site: string },
): Promise<DataPage> {
  const yearly = await Promise.all(
    DATASETS.filter(({ byYear }) => byYear).map(async (dataset) => ({
      dataset,
      years: await yearsOf(dataset, edition.number),
    })),
  )
  const sizes = await fileSizes(edition)
  const years = [...new Set(yearly.flatMap((one) => one.years))].toSorted().toReversed()
  return {
    edition,
    newest,
    type,
    types: typeLinks(edition.number, type),
    files: DATASETS.map((dataset) => fileView(dataset, { type }, edition, sizes)),
    byYear: years.flatMap((year) => {
      const files = yearly
        .filter((one) => one.years.includes(year))
        .map(({ dataset }) => fileView(dataset, { year, type }, edition, sizes))
        .filter(({ rows }) => rows !== '0')
      return files.length === 0 ? [] : [{ year, files }]
    }),
    dictionaries: dictionaries(),
    citation: citationOf({
      title: 'Upheld: all data',
      address: `${site}${dataAddress(edition.number)}`,
      edition,
    }),
    package: dataFileAddress('datapackage.json', { edition: edition.number }),
    archive: archiveAddress({ edition, type }),
  }
}

function typeLinks(edition: number, shown: AuthorityType | null): SwitchLink[] {
  return [null, ...AUTHORITY_TYPE_ORDER].map((type) => ({
    words: type ? capitalised(AUTHORITY_TYPES[type].plural) : 'All',
    href: dataAddress(edition, type ?? undefined),
    current: type === shown,
  }))
}

function fileView(dataset: Dataset, part: FilePart, { number }: Edition, sizes: FileSizes): FileView {
  const { id, title, description } = dataset
  const { rows, bytes } = sizes.of(dataset, part)
  const asked = { ...part, edition: number }
  return {
    id,
    title,
    description,
    rows: inFull(rows),
    size: sizeInWords(bytes),
    csv: dataFileAddress(`${id}.csv`, asked),
    xlsx: dataFileAddress(`${id}.xlsx`, asked),
    json: dataFileAddress(`${id}.json`, asked),
    metadata: dataFileAddress(`${id}.csv-metadata.json`, asked),
  }
}

export type Dictionary = {
  id: string
  title: string
  columns: { name: string; type: string; description: string }[]
}

/** Every column of every file; files with the same columns share a dictionary. */
function dictionaries(): Dictionary[] {
  return [...groupBy(DATASETS, ({ columns }) => columns)].map(([columns, datasets]) => ({
    id: `columns-${datasets[0]?.id}`,
    title: listInWords(datasets.map(({ title }) => title)),
    columns: csvColumns(columns).map(({ name, description, type, mayBeEmpty }) => ({
      name,
      description,
      type: mayBeEmpty ? `${typeInWords(type)}, or empty` : typeInWords(type),
    })),
  }))
}

/** A file's size, roughly: '12 kB', '1.4 MB'. */
function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${unit}`
}
