import { letterLineAddress } from '@/lib/addresses'
import { dayInWords } from '@/lib/domain/day'
import type { Figure } from '@/lib/domain/figure'
import type { HeldYear } from '@/lib/domain/held-year'
import type { Measured } from '@/lib/domain/measured'

/** Where a figure can be looked up. */
export type SourceLink = { words: string; href: string }

/** Where a measure's numbers were read: the line of the letter, or the Ombudsman's page. */
export function sourceOf(held: HeldYear, measured: Measured): SourceLink {
  return sourceOfFigure(held, measured.figures[0], measured.source)
}

/** Where a figure of a year was read. */
export function sourceOfFigure(
  held: HeldYear,
  figure: Figure | undefined,
  source: Measured['source'],
): SourceLink {
  const place = figure?.place
  if (source === 'letter' && held.letter && place) {
    return {
      words: `Letter of ${dayInWords(held.letter.letterDate)}, ${placeInWords(place)}`,
      href: letterLineAddress(held.slug, held.year, place.page, place.line),
    }
  }
  return { words: "The Ombudsman's map", href: held.publication?.url ?? '' }
}

/** 'line 80', or 'page 3, line 12' where the source has pages. */
export function placeInWords({ page, line }: { page: number; line: number }): string {
  return page === 1 ? `line ${line}` : `page ${page}, line ${line}`
}

/** Where all figures come from. */
export const siteSource =
  "the Local Government and Social Care Ombudsman's annual review letters, and its map, “Your council's performance”"
