import { publishedYears } from '@/lib/data/council-years'
import { currentEdition, editionByNumber } from '@/lib/data/editions'
import { loadedRegister } from '@/lib/data/loaded-register'
import type { Edition } from '@/lib/domain/edition'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type Citation, citationOf } from '@/lib/words/citation'
import { inFull } from '@/lib/words/numbers'
import { dataAddress, dataFileAddress } from './address'
import { DATASETS, type Dataset } from './datasets'
import { type Dictionary, dictionaries } from './dictionaries'
import { type FileSizes, fileSizes } from './file-sizes'
import { sizeInWords } from './size-in-words'

/** A file with its forms. */
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
  isNewest: boolean
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
  const named = asked !== null && /^[1-9]\d{0,6}$/.test(asked) ? await editionByNumber(Number(asked)) : null
  return { page: await pageOf(named ?? newest, newest.number, site), unknown: asked !== null && !named }
}

async function pageOf(edition: Edition, newest: number, site: string): Promise<DataPage> {
  const register = await loadedRegister()
  const [sizes, years] = await Promise.all([fileSizes(edition, register), publishedYears(edition.number)])
  const yearly = DATASETS.filter(({ byYear }) => byYear)
  return {
    edition,
    newest,
    isNewest: edition.number === newest,
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
