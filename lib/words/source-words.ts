import type { CouncilYear } from '@/lib/domain/council-year'
import { dayInWords } from '@/lib/domain/day'
import type { Figure } from '@/lib/domain/figure'
import { disputingSources, type Measured } from '@/lib/domain/measured'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { DataRow, DataTable, FilePart, SourceKind } from '@/lib/domain/source'
import { capitalised, listInWords } from './numbers'

/** Where a figure can be looked up, in words, and as what an address is made of (see lib/letter/address.ts). */
export type FigureSource = {
  words: string
  at:
    | { kind: 'letter-line'; slug: string; year: ReportingYear; page: number; line: number }
    | { kind: 'map-page'; url: string }
    | { kind: 'data-file-row'; slug: string; year: ReportingYear; table: DataTable; place: string }
}

export function sourceOf(published: CouncilYear, measured: Measured): FigureSource {
  return sourceOfFigure(published, measured.figures[0], measured.source)
}

/** @throws where the year has no such source */
export function sourceOfFigure(
  { slug, year, letter, publication, dataFiles }: CouncilYear,
  figure: Figure | undefined,
  source: Measured['source'],
): FigureSource {
  if (source === 'letter' && letter && figure) {
    const { page, line } = figure.place
    return {
      words: `Letter of ${dayInWords(letter.letterDate)}, ${placeInWords(figure.place)}`,
      at: { kind: 'letter-line', slug, year, page, line },
    }
  }
  if (source === 'publication' && publication)
    return { words: 'The Ombudsman’s map', at: { kind: 'map-page', url: publication.url } }
  const row = figure && dataFiles.find(({ figures }) => figures[figure.name] !== undefined)
  if (source !== 'data-file' || !row) throw new Error(`A figure of ${slug} in ${year} has no source.`)
  const place = dataPlaceInWords(row, figure)
  return {
    words: `The Ombudsman’s data file, ${place}`,
    at: { kind: 'data-file-row', slug, year, table: row.table, place },
  }
}

/** 'line 80', or 'page 3, line 12' where the source has pages. */
export function placeInWords({ page, line }: { page: number; line: number }): string {
  return page === 1 ? `line ${line}` : `page ${page}, line ${line}`
}

/** 'row 12', 'row 12 of sheet “Decided”' */
export function dataRowInWords({ sheet, line }: Pick<DataRow, 'sheet' | 'line'>): string {
  return sheet === null ? `row ${line}` : `row ${line} of sheet “${sheet}”`
}

/** 'row 12, column F', 'row 12, column F of sheet “Decided”'; the row alone where a figure is of no one column. */
export function dataPlaceInWords(
  { sheet, line }: Pick<DataRow, 'sheet' | 'line'>,
  { place }: Figure,
): string {
  if (place.column === undefined) return dataRowInWords({ sheet, line })
  const cell = `row ${line}, column ${place.column}`
  return sheet === null ? cell : `${cell} of sheet “${sheet}”`
}

/** What the Ombudsman's three tables of a year are called. */
export const DATA_TABLE_TITLES: Record<DataTable, string> = {
  received: 'Complaints received',
  decided: 'Complaints decided',
  remedies: 'Remedies and compliance',
}

/** The kinds of sources within a sentence. */
export const CALLED: Record<SourceKind, string> = {
  letter: 'the letter',
  publication: 'the Ombudsman’s map',
  'data-file': 'the Ombudsman’s data file',
}

/** The same where little room is left, or where it was said whose they are. */
export const CALLED_IN_SHORT: Record<SourceKind, string> = {
  letter: 'the letter',
  publication: 'the map',
  'data-file': 'the data file',
}

/** That further sources give other numbers than the first: 'the map gives a different figure'. */
export function otherwiseWords(measured: Measured): string {
  const [, ...others] = disputingSources(measured)
  const said = listInWords(others.map((kind) => CALLED_IN_SHORT[kind]))
  return others.length > 1 ? `${said} give different figures` : `${said} gives a different figure`
}

/**
 * What a further source says of what one gives: "The Ombudsman's map says the same.", "The Ombudsman's data file gives
 * a different figure: 12 upheld (row 214)."
 * @param otherwise what it gives in place of the first one's numbers; empty where it says the same
 */
export function furtherSourceWords(kind: SourceKind, otherwise: string[], place: string | null): string {
  const called = capitalised(CALLED[kind])
  if (otherwise.length === 0) return `${called} says the same.`
  return `${called} gives a different figure: ${otherwise.join(', ')}${place === null ? '' : ` (${place})`}.`
}

/** Of a figure in a data file, its row; null for sources that a link leads to without a word more. */
export function placeInSource(source: FigureSource): string | null {
  return source.at.kind === 'data-file-row' ? source.at.place : null
}

/** What is published of a year: 'letter of 17 July 2024', "figures from the Ombudsman's map", or more of these. */
export function sourcesInWords({ letter, publication, dataFiles }: CouncilYear): string {
  const said = []
  if (letter) said.push(`letter of ${dayInWords(letter.letterDate)}`)
  if (letter && !letter.hasStatistics) said.push('without its statistics page')
  if (publication) said.push('figures from the Ombudsman’s map')
  if (dataFiles.length > 0) {
    const tables = listInWords(dataFiles.map(({ table }) => DATA_TABLE_TITLES[table].toLowerCase()))
    said.push(`figures from the Ombudsman’s data files (${tables})`)
  }
  return said.join(', ')
}

export const siteSource =
  'the Local Government and Social Care Ombudsman’s annual review letters, its map, “Your council’s performance”, and its yearly data files'

/** Which part of its file a source is: 'pages 12 to 15', 'line 3'; null of a letter that is its file. */
export function partInWords(
  source:
    | { kind: 'letter'; part: FilePart | null }
    | { kind: 'publication'; line: number }
    | { kind: 'data-file'; sheet: string | null; line: number },
): string | null {
  if (source.kind === 'publication') return `line ${source.line}`
  if (source.kind === 'data-file') return dataRowInWords(source)
  if (source.part === null) return null
  const { from, to } = source.part
  if (from.page !== to.page) return `pages ${from.page} to ${to.page}`
  const lines = `lines ${from.line} to ${to.line}`
  return from.page === 1 ? lines : `page ${from.page}, ${lines}`
}
