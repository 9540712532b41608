import type { Note } from '@/lib/domain/figure'
import type { NameIndex } from '@/lib/domain/name-index'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { DATA_TABLES, type DataTable } from '@/lib/domain/source'
import { inCount } from '@/lib/words/numbers'
import { headingWords } from './column-words'
import { agreedYear, type YearSaid, yearsIn, yearsInName } from './data-file-year'
import { type ByHand, findHeader, type Header } from './headings'
import type { Instruction } from './instruction'
import { readTable } from './read-table'
import type { DataFileReading, DataTableReading } from './reading'
import type { Sheet } from './workbook'

/** How titles, sheets and files call the tables. */
const TABLE_WORDS: Record<DataTable, RegExp> = {
  received: /\breceived\b/i,
  decided: /\bdecided\b|\bdecisions\b/i,
  remedies: /\bremed(?:y|ies)\b|\bcompliance\b/i,
}

const MOST_TABLES = 12

/**
 * Reads a data file of the Ombudsman: each table in it, wherever its headings stand.
 * @param name of the file, which can say the year and the table
 * @returns null where no sheet has the headings of a table
 */
export function readDataFile(
  sheets: Sheet[],
  name: string,
  { columns: byHand, year: yearByHand }: Instruction,
  names: NameIndex,
): DataFileReading | null {
  const tables: DataTableReading[] = []
  const problems: Note[] = []
  const without: string[] = []
  for (const sheet of sheets) {
    let from = 0
    let found = 0
    while (tables.length + problems.length < MOST_TABLES) {
      const title = titleAbove(sheet, from, null)
      const header = findHeader(sheet, byHand, from, hintOf([title, sheet.name ?? '', name]))
      if (!header) break
      found++
      const above = titleAbove(sheet, from, header)
      const year = agreedYear(yearsSaid(sheet, name, above, yearByHand))
      const where = sheet.name === null ? '' : `Sheet “${sheet.name}”: `
      const other = tableSaidOtherwise(header, above)
      if ('why' in year || other) {
        problems.push({ code: 'data-file-unclear', message: `${where}${'why' in year ? year.why : other}` })
        break
      }
      const { end, ...read } = readTable(sheet, header, year.year, names)
      tables.push(read)
      from = Math.max(end, header.last + 1)
    }
    if (found === 0 && sheet.name !== null) without.push(sheet.name)
  }
  if (problems.length > 0) return { outcome: 'rejected', notes: problems }
  if (tables.length === 0) return null
  const notes = [
    ...unusedColumns(byHand, tables),
    ...(without.length > 0 ? [noTable(without)] : []),
    ...sheets.flatMap(hiddenIn),
  ]
  return { outcome: 'read', tables, notes }
}

/** The words above a table, which are its title; as far as they are looked through where its headings are not known. */
function titleAbove({ rows }: Sheet, from: number, header: Header | null): string {
  const above = rows.slice(from, header === null ? from + 10 : header.first)
  return above
    .flatMap((row) => (row ?? []).flatMap((cell) => (cell && !cell.from ? cell.text : [])))
    .join(' | ')
    .slice(0, 5000)
}

/** The table that the first of some words tell; null where none tells one. */
function hintOf(said: string[]): DataTable | null {
  for (const words of said) {
    const told = DATA_TABLES.filter((table) => TABLE_WORDS[table].test(words.replaceAll('_', ' ')))
    const [only, another] = told
    if (only && !another) return only
  }
  return null
}

function tableSaidOtherwise({ table }: Header, title: string): string | null {
  const said = hintOf([title])
  if (said === null || said === table) return null
  return `Its title names complaints ${said}, but its headings are those of the table of ${table}. Find out which table it is, and name its columns: --columns "Heading=figure".`
}

function yearsSaid(sheet: Sheet, name: string, title: string, byHand: ReportingYear | null): YearSaid[] {
  return [
    { by: '--year says', years: byHand === null ? [] : [byHand] },
    { by: 'the title says', years: yearsIn(title) },
    { by: 'the sheet is called', years: sheet.name === null ? [] : yearsInName(sheet.name) },
    { by: 'the file is called', years: yearsInName(name) },
  ]
}

/** A heading that a person named and no table has: a slip would otherwise go unseen. */
function unusedColumns(byHand: ByHand, tables: DataTableReading[]): Note[] {
  const headings = tables.flatMap(({ report }) =>
    report.columns.flatMap(({ heading }) => [heading, heading.split(': ').at(-1) as string]),
  )
  const known = new Set(headings.map(headingWords))
  return Object.keys(byHand).flatMap((heading) => {
    if (known.has(headingWords(heading))) return []
    const some = [...new Set(headings)].slice(0, 20).map((one) => `“${one}”`)
    const message = `--columns changes nothing here: no column of the file has the heading “${heading}”. Its headings are ${some.join(', ')}.`
    return [{ code: 'column-not-there', message }]
  })
}

/** What readers do not see in a sheet is not taken. */
function hiddenIn({ name, hidden: { rows, columns } }: Sheet): Note[] {
  if (rows + columns === 0) return []
  const where = name === null ? '' : `Sheet “${name}”: `
  const what = [
    ...(rows > 0 ? [inCount(rows, { one: 'hidden row', many: 'hidden rows' })] : []),
    ...(columns > 0 ? [inCount(columns, { one: 'hidden column', many: 'hidden columns' })] : []),
  ].join(' and ')
  const message = `${where}we left out ${what}. Show them in the workbook if you need them.`
  return [{ code: 'hidden-cells', message }]
}

function noTable(sheets: string[]): Note {
  const named = sheets.map((name) => `“${name}”`).join(', ')
  const what = sheets.length === 1 ? 'has no table' : 'have no table'
  return {
    code: 'sheet-without-table',
    message: `${sheets.length === 1 ? 'Sheet' : 'Sheets'} ${named} ${what} that we know.`,
  }
}
