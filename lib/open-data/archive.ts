import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { AUTHORITY_TYPES, type AuthorityType } from '@/lib/domain/authority-types'
import { CAUTIONS } from '@/lib/domain/cautions'
import type { Edition } from '@/lib/domain/edition'
import { type Citation, citationOf } from '@/lib/words/citation'
import { ARCHIVE, dataFileAddress } from './address'
import { type Column, typeInWords } from './column'
import { csvColumns } from './credited-csv'
import { writeCsv } from './csv'
import { citedFrom, DATASETS, fileContext, fileRows } from './datasets'
import { writtenCsv } from './file-bodies'
import { OMBUDSMAN_TERMS, REGISTER_TERMS } from './licence'
import { csvwOf, dataPackage } from './metadata'

/** What is in the archive of all files, and of which edition. */
export type Archived = { edition: Edition; type: AuthorityType | null; citation: Citation; site: string }

export function archiveTitle(type: AuthorityType | null): string {
  return type ? `Upheld: all data, ${AUTHORITY_TYPES[type].plural}` : 'Upheld: all data'
}

/**
 * Every file as CSV with its metadata, what the columns mean, the data package that describes them all, and who must be
 * named, as a zip archive. The same edition always gives the same bytes.
 */
export async function* archiveOf({ edition, type, citation, site }: Archived): AsyncGenerator<Uint8Array> {
  const context = await fileContext(edition)
  const zip = new ZipFile()
  const beingRead = new Set<Readable>()
  const options = { mtime: localDay(edition), forceDosTimestamp: true, mode: 0o100644 }
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name, options)
  add('README.txt', readme(citation))
  add('columns.csv', dictionary())
  const described = dataPackage(edition, citation, site, (id) => `${id}.csv`)
  add('datapackage.json', `${JSON.stringify(described, null, 2)}\n`)
  for (const dataset of DATASETS) {
    const { id, title, description, columns, key, terms } = dataset
    const address = `${site}${dataFileAddress(`${id}.csv`, { type, edition: edition.number })}`
    const own = citationOf({ title, address, edition, from: citedFrom(dataset) })
    const metadata = csvwOf({
      file: `${id}.csv`,
      title,
      description,
      citation: own,
      edition,
      columns,
      key,
      terms,
    })
    zip.addReadStreamLazy(`${id}.csv`, options, (give) => {
      const csv = Readable.from(writtenCsv(dataset, fileRows(dataset, context, { type })))
      csv.on('error', (error) => zip.emit('error', error))
      beingRead.add(csv)
      give(null, csv)
    })
    add(`${id}.csv-metadata.json`, `${JSON.stringify(metadata, null, 2)}\n`)
  }
  zip.end()
  const output = zip.outputStream as Readable
  zip.on('error', (error: Error) => output.destroy(error))
  // A reader hears of it by reading; where nobody reads any longer, it is not to end the server.
  output.on('error', () => {})
  try {
    yield* output
  } finally {
    for (const csv of beingRead) csv.destroy()
  }
}

/** Archives write the clock of the place where they are made; this one is the same everywhere. */
function localDay({ publishedOn }: Edition): Date {
  const [year, month, day] = publishedOn.split('-').map(Number) as [number, number, number]
  return new Date(year, month - 1, day)
}

function readme(citation: Citation): string {
  return [
    citation.text,
    '',
    'Each CSV file has its metadata in the file of the same name that ends in .csv-metadata.json. columns.csv says what',
    'every column means. datapackage.json describes all files for Frictionless tools.',
    '',
    'An empty cell is a number that is not known, never a zero. The column "status" gives the reason. In decisions.csv and',
    'improvements.csv it is something that the list does not say.',
    '',
    `Licence: ${OMBUDSMAN_TERMS.title}, ${OMBUDSMAN_TERMS.address}`,
    `The list of councils: ${REGISTER_TERMS.title}, ${REGISTER_TERMS.address}`,
    '',
    ...OMBUDSMAN_TERMS.credits,
    '',
    ...CAUTIONS.map(({ text }) => text),
    '',
  ].join('\r\n')
}

const DICTIONARY_COLUMNS = (
  ['file', 'column', 'title', 'type', 'may_be_empty', 'values', 'meaning'] as const
).map((name) => ({ name }))

function dictionary(): string {
  const rows = DATASETS.flatMap(({ id, columns }) =>
    csvColumns(columns).map((column) => ({ file: `${id}.csv`, ...dictionaryCells(column) })),
  )
  return writeCsv(DICTIONARY_COLUMNS, rows)
}

function dictionaryCells({ name, title, type, mayBeEmpty, values, description }: Column) {
  return {
    column: name,
    title,
    type: typeInWords(type),
    may_be_empty: mayBeEmpty ? 'yes' : 'no',
    values: values?.join(', ') ?? null,
    meaning: description,
  }
}

/** The address of the archive, with all that it follows from. */
export function archiveAddress({ edition, type }: Pick<Archived, 'edition' | 'type'>): string {
  return dataFileAddress(ARCHIVE, { type, edition: edition.number })
}
