import type { CouncilYear } from '@/lib/domain/council-year'
import { dayInWords } from '@/lib/domain/day'
import type { Figure } from '@/lib/domain/figure'
import type { Measured } from '@/lib/domain/measured'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { FilePart } from '@/lib/domain/source'

/** Where a figure can be looked up, in words, and as what an address is made of (see lib/letter/address.ts). */
export type FigureSource = {
  words: string
  at:
    | { kind: 'letter-line'; slug: string; year: ReportingYear; page: number; line: number }
    | { kind: 'map-page'; url: string }
}

export function sourceOf(published: CouncilYear, measured: Measured): FigureSource {
  return sourceOfFigure(published, measured.figures[0], measured.source)
}

/** @throws where the year has no such source */
export function sourceOfFigure(
  { slug, year, letter, publication }: CouncilYear,
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
  if (!publication) throw new Error(`A figure of ${slug} in ${year} has no source.`)
  return { words: "The Ombudsman's map", at: { kind: 'map-page', url: publication.url } }
}

/** 'line 80', or 'page 3, line 12' where the source has pages. */
export function placeInWords({ page, line }: { page: number; line: number }): string {
  return page === 1 ? `line ${line}` : `page ${page}, line ${line}`
}

/** What is published of a year: 'letter of 17 July 2024', "figures from the Ombudsman's map", or both. */
export function sourcesInWords({ letter, publication }: CouncilYear): string {
  const said = []
  if (letter) said.push(`letter of ${dayInWords(letter.letterDate)}`)
  if (letter && !letter.hasStatistics) said.push('without its statistics page')
  if (publication) said.push("figures from the Ombudsman's map")
  return said.join(', ')
}

export const siteSource =
  "the Local Government and Social Care Ombudsman's annual review letters, and its map, “Your council's performance”"

/** Which part of its file a source is: 'pages 12 to 15', 'line 3'; null of a letter that is its file. */
export function partInWords(
  source: { kind: 'letter'; part: FilePart | null } | { kind: 'publication'; line: number },
): string | null {
  if (source.kind === 'publication') return `line ${source.line}`
  if (source.part === null) return null
  const { from, to } = source.part
  if (from.page !== to.page) return `pages ${from.page} to ${to.page}`
  const lines = `lines ${from.line} to ${to.line}`
  return from.page === 1 ? lines : `page ${from.page}, ${lines}`
}
