import { allCouncilYears } from '@/lib/data/council-years'
import type { Edition } from '@/lib/domain/edition'
import type { FilePart } from './address'
import { creditedHeader, creditedLines } from './credited-csv'
import { DATASETS, type Dataset, type FileContext, fileContext, type Row } from './datasets'

type FileSize = { rows: number; bytes: number }

export type FileSizes = {
  /** @param part of all years and authority types where left out */
  of(dataset: Dataset, part?: FilePart): FileSize
}

/** Editions whose sizes are remembered: they never change. */
const MOST = 50
const remembered = new Map<string, Promise<FileSizes>>()

/**
 * The sizes of an edition's files. All files are written once for it, and never kept.
 * @param register the version of the register, which the files take names from
 */
export function fileSizes(edition: Edition, register: string | null): Promise<FileSizes> {
  const key = `${edition.number} ${register}`
  const sizes = remembered.get(key) ?? measured(edition)
  remembered.set(key, sizes)
  sizes.catch(() => remembered.delete(key))
  for (const oldest of remembered.keys()) {
    if (remembered.size <= MOST) break
    remembered.delete(oldest)
  }
  return sizes
}

async function measured(edition: Edition): Promise<FileSizes> {
  const context = await fileContext(edition)
  const sizes = new Map<string, FileSize>()
  const add = (dataset: Dataset, rows: Row[]) => {
    for (const row of rows) {
      const bytes = Buffer.byteLength(creditedLines(dataset.columns, [row], dataset.terms))
      const years = row.reporting_year ? [null, String(row.reporting_year)] : [null]
      for (const year of years)
        for (const type of [null, String(row.authority_type)]) grow(sizes, keyOf(dataset, year, type), bytes)
    }
  }
  for (const dataset of DATASETS) if (dataset.from === 'edition') add(dataset, dataset.rows(context))
  await addPublished(context, add)
  return {
    of(dataset, { year = null, type = null } = {}) {
      const { rows, bytes } = sizes.get(keyOf(dataset, year, type)) ?? { rows: 0, bytes: 0 }
      return { rows, bytes: bytes + Buffer.byteLength(creditedHeader(dataset.columns)) }
    },
  }
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

function keyOf({ id }: Dataset, year: string | null, type: string | null): string {
  return [id, year, type].join(' ')
}
