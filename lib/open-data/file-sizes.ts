import { allCouncilYears } from '@/lib/data/council-years'
import { withheldListed } from '@/lib/data/listed-pages'
import type { Edition } from '@/lib/domain/edition'
import { ofEdition } from '@/lib/platform/cache'
import type { FilePart } from './address'
import { creditedHeader, creditedLines } from './credited-csv'
import { DATASETS, type Dataset, type FileContext, fileContext, listedRows, type Row } from './datasets'
import { LISTED_DATASETS } from './listed-datasets'

type FileSize = { rows: number; bytes: number }

export type FileSizes = {
  /** @param part of all years and authority types where left out */
  of(dataset: Dataset, part?: FilePart): FileSize
}

/** The sizes of an edition's files. All files are written once for it, and never kept. */
export async function fileSizes(edition: Edition): Promise<FileSizes> {
  const withheld = await withheldListed()
  const [sizes, ofLists] = await Promise.all([
    ofEdition(edition.number, 'sizes of files', () => measured(edition)),
    ofEdition(edition.number, `sizes of files of lists, ${withheld} withheld`, () => measuredLists(edition)),
  ])
  return {
    of(dataset, { year = null, type = null } = {}) {
      const { rows, bytes } = (dataset.from === 'lists' ? ofLists : sizes).get(
        keyOf(dataset, year, type),
      ) ?? { rows: 0, bytes: 0 }
      return { rows, bytes: bytes + Buffer.byteLength(creditedHeader(dataset.columns)) }
    },
  }
}

async function measured(edition: Edition): Promise<Map<string, FileSize>> {
  const context = await fileContext(edition)
  const { sizes, add } = addingUp()
  for (const dataset of DATASETS) if (dataset.from === 'edition') add(dataset, dataset.rows(context))
  await addPublished(context, add)
  return sizes
}

async function measuredLists(edition: Edition): Promise<Map<string, FileSize>> {
  const { councils } = await fileContext(edition)
  const { sizes, add } = addingUp()
  for await (const { dataset, rows } of listedRows(LISTED_DATASETS, councils, edition)) add(dataset, rows)
  return sizes
}

type Measured = Pick<Dataset, 'id' | 'columns' | 'terms'>

function addingUp() {
  const sizes = new Map<string, FileSize>()
  const add = (dataset: Measured, rows: Row[]) => {
    for (const row of rows) {
      const bytes = Buffer.byteLength(creditedLines(dataset.columns, [row], dataset.terms))
      const years = row.reporting_year ? [null, String(row.reporting_year)] : [null]
      for (const year of years)
        for (const type of [null, String(row.authority_type)]) grow(sizes, keyOf(dataset, year, type), bytes)
    }
  }
  return { sizes, add }
}

/** One walk over all that is published, for every file at once. */
async function addPublished(
  context: FileContext,
  add: (dataset: Dataset, rows: Row[]) => void,
): Promise<void> {
  for await (const councils of allCouncilYears(context.councils, context.edition.number)) {
    for (const dataset of DATASETS) {
      if (dataset.from !== 'councils') continue
      for (const council of councils) add(dataset, dataset.rowsOf(council, context))
    }
  }
}

function grow(sizes: Map<string, FileSize>, key: string, bytes: number): void {
  const size = sizes.get(key) ?? { rows: 0, bytes: 0 }
  sizes.set(key, { rows: size.rows + 1, bytes: size.bytes + bytes })
}

function keyOf({ id }: Pick<Dataset, 'id'>, year: string | null, type: string | null): string {
  return [id, year, type].join(' ')
}
