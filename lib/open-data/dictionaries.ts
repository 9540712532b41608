import { groupBy } from '@/lib/domain/group-by'
import { listInWords } from '@/lib/words/numbers'
import type { Column } from './column'
import { DATASETS } from './datasets'

/** The columns of files that have the same ones, for people. */
export type Dictionary = {
  id: string
  title: string
  columns: { name: string; type: string; description: string }[]
}

/** What a column holds, in words. */
const TYPES: Record<Column['type'], string> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  date: 'day',
}

/** Every column of every file; files with the same columns share a dictionary. */
export function dictionaries(): Dictionary[] {
  return [...groupBy(DATASETS, ({ columns }) => columns)].map(([columns, datasets]) => ({
    id: `columns-${datasets[0]?.id}`,
    title: listInWords(datasets.map(({ title }) => title)),
    columns: columns.map(({ name, description, type, mayBeEmpty }) => ({
      name,
      description,
      type: mayBeEmpty ? `${TYPES[type]}, or empty` : TYPES[type],
    })),
  }))
}
