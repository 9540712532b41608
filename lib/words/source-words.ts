import type { CouncilYear } from '@/lib/domain/council-year'
import { dayInWords } from '@/lib/domain/day'
import type { Figure } from '@/lib/domain/figure'
import { disputingSources, type Measured } from '@/lib/domain/measured'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { DataRow, FilePart, SourceKind } from '@/lib/domain/source'
import { listInWords } from './numbers'

/** Where a figure can be looked up, in words, and as what an address is made of (see lib/letter/address.ts). */
export type FigureSource = {
  words: string
  at:
    | { kind: 'letter-line'; slug: string; year: ReportingYear; page: number; line: number }
    | { kind: 'map-page'; url: string }
    | { kind: 'data-file'; url: string }
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
    return { words: "The Ombudsman's map", at: { kind: 'map-page', url: publication.url } }
  const row = figure && dataFiles.find(({ figures }) => figures[figure.name] !== undefined)
  if (source !== 'data-file' || !row) throw new Error(`A figure of ${slug} in ${year} has no source.`)
  return {
    words: `The Ombudsman's data file, ${dataRowInWords(row)}`,
    at: { kind: 'data-file', url: YEARLY_DATA },
  }
}

/** 'line 80', or 'page 3, line 12' where the source has pages. */
export function placeInWords({ page, line }: { page: number; line: number }): string {
  return page === 1 ? `line ${line}` : `page ${page}, line ${line}`
}

/** The Ombudsman's page that lists its data files: which number a file's own address has cannot be told. */
export const YEARLY_DATA =
  'https://www.lgo.org.uk/information-centre/reports/annual-review-reports/local-government-complaint-reviews'

/** 'row 12', 'row 12 of sheet “Decided”' */
export function dataRowInWords({ sheet, line }: Pick<DataRow, 'sheet' | 'line'>): string {
  return sheet === null ? `row ${line}` : `row ${line} of sheet “${sheet}”`
}

/** What is said of a measure where a further source says otherwise: 'the map says otherwise'. */
export function otherwiseWords(measured: Measured): string {
  const [, ...others] = disputingSources(measured)
  const said = others.map((kind) => (kind === 'publication' ? 'the map' : CALLED[kind]))
  return `${listInWords(said)} ${others.length > 1 ? 'say' : 'says'} otherwise`
}

/** The kinds of sources within a sentence. */
export const CALLED: Record<SourceKind, string> = {
  letter: 'the letter',
  publication: "the Ombudsman's map",
  'data-file': "the Ombudsman's data file",
}

/** What is published of a year: 'letter of 17 July 2024', "figures from the Ombudsman's map", or more of these. */
export function sourcesInWords({ letter, publication, dataFiles }: CouncilYear): string {
  const said = []
  if (letter) said.push(`letter of ${dayInWords(letter.letterDate)}`)
  if (letter && !letter.hasStatistics) said.push('without its statistics page')
  if (publication) said.push("figures from the Ombudsman's map")
  if (dataFiles.length > 0) said.push("figures from the Ombudsman's data files")
  return said.join(', ')
}

export const siteSource =
  "the Local Government and Social Care Ombudsman's annual review letters, and its map, “Your council's performance”"

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
