import { letterLineAddress } from '@/lib/addresses'
import type { CouncilYear } from '@/lib/domain/council-year'
import { dayInWords } from '@/lib/domain/day'
import type { Figure } from '@/lib/domain/figure'
import type { Measured } from '@/lib/domain/measured'

/** Where a figure can be looked up. */
export type SourceLink = { words: string; href: string }

/** Where a measure's numbers were read: the line of the letter, or the Ombudsman's page. */
export function sourceOf(published: CouncilYear, measured: Measured): SourceLink {
  return sourceOfFigure(published, measured.figures[0], measured.source)
}

/** Where a figure of a year was read. */
export function sourceOfFigure(
  published: CouncilYear,
  figure: Figure | undefined,
  source: Measured['source'],
): SourceLink {
  const place = figure?.place
  if (source === 'letter' && published.letter && place) {
    return {
      words: `Letter of ${dayInWords(published.letter.letterDate)}, ${placeInWords(place)}`,
      href: letterLineAddress(published.slug, published.year, place.page, place.line),
    }
  }
  return { words: "The Ombudsman's map", href: published.publication?.url ?? '' }
}

/** 'line 80', or 'page 3, line 12' where the source has pages. */
export function placeInWords({ page, line }: { page: number; line: number }): string {
  return page === 1 ? `line ${line}` : `page ${page}, line ${line}`
}

/** Where all figures come from. */
export const siteSource =
  "the Local Government and Social Care Ombudsman's annual review letters, and its map, “Your council's performance”"
