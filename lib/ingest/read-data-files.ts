import type { Note } from '@/lib/domain/figure'
import type { NameIndex } from '@/lib/domain/name-index'
import type { Instruction } from '@/lib/letters/data-files/instruction'
import { readDataFile } from '@/lib/letters/data-files/read-data-file'
import type { DataTableReading } from '@/lib/letters/data-files/reading'
import { type Sheet, sheetOfCsv, sheetsOfWorkbook } from '@/lib/letters/data-files/workbook'
import { textInArchive } from '@/lib/letters/word/word-parts'
import { OPEN_DOCUMENT_SHEET } from './file-kinds'
import type { FileReading, PlainSource } from './ingest-file'

/** A year's table of every council has far less. */
const MOST_WORKBOOK_BYTES = 10_000_000

/** Reads a CSV that is no list of published figures. */
export function readDataCsv(
  text: string,
  name: string,
  names: NameIndex,
  instruction: Instruction,
): FileReading {
  return readSheets(sheetOfCsv(text), 'text/csv', name, names, instruction)
}

/** Reads a workbook, .xlsx or .ods. */
export async function readWorkbook(
  bytes: Uint8Array,
  name: string,
  names: NameIndex,
  instruction: Instruction,
): Promise<FileReading> {
  const form = await textInArchive(bytes, 'mimetype')
  const mediaType =
    form === null ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : OPEN_DOCUMENT_SHEET
  const sheets = bytes.length > MOST_WORKBOOK_BYTES ? { refused: TOO_LARGE } : await sheetsOfWorkbook(bytes)
  return readSheets(sheets, mediaType, name, names, instruction)
}

function readSheets(
  sheets: Sheet[] | { refused: Note },
  mediaType: string,
  name: string,
  names: NameIndex,
  instruction: Instruction,
): FileReading {
  const common = { mediaType, text: null, readAs: { name, instruction } }
  const refused = (notes: Note[]): FileReading => ({
    ...common,
    reading: { kind: 'refused', outcome: 'rejected', notes },
  })
  if ('refused' in sheets) return refused([sheets.refused])
  const read = readDataFile(sheets, name, instruction, names)
  if (!read) return refused([mediaType === 'text/csv' ? NEITHER_LIST_NOR_DATA_FILE : NO_DATA_FILE])
  if (read.outcome === 'rejected') return refused(read.notes)
  const dataFile = { tables: read.tables.map(({ report }) => report), notes: read.notes }
  return { ...common, reading: { kind: 'read', sources: read.tables.flatMap(sourcesOf), dataFile } }
}

function sourcesOf({ report, rows }: DataTableReading): PlainSource[] {
  const { table, sheet, year: reportingYear } = report
  return rows.map(({ line, figures, notes, council: { slug: council }, ...row }): PlainSource => {
    const source = { kind: 'data-file', table, sheet, line, council, reportingYear, figures, notes } as const
    return row.state === 'accepted'
      ? { ...source, state: row.state }
      : { ...source, state: row.state, reasons: row.reasons }
  })
}

const TOO_LARGE: Note = {
  code: 'too-large',
  message:
    'The workbook is far larger than a data file of the Ombudsman. Save the one sheet you need as CSV, and load that.',
}
const HEADINGS =
  'None of its rows has the headings of a table of complaints received, complaints decided or remedies, with the name of the authority. See --dry-run and --columns in docs/loading-letters-by-command.md.'
const NO_DATA_FILE: Note = {
  code: 'not-a-data-file',
  message: `The workbook is not a data file of the Ombudsman that we know. ${HEADINGS} Save a letter as PDF.`,
}
const NEITHER_LIST_NOR_DATA_FILE: Note = {
  code: 'not-published-figures',
  message: `The file is neither a data file of the Ombudsman nor a list of published figures, whose first columns are authority_id, gss_code. ${HEADINGS}`,
}
