import type { CouncilYear } from '@/lib/domain/council-year'
import { letterLineAddress, letterVersionAddress } from '@/lib/letter/address'

/** Whole addresses of what a briefing rests on. */
export type SourceAddresses = {
  /** Where this site stands. */
  site: string
  /** The version of the letter that the briefing shows, as a file; null where none is published. */
  letter: string | null
  /** A line of it: on the page of its year, or the file where that page shows another version by now. */
  line(page: number, line: number): string
  /** The address of a figure's source, in the site or another, made whole. */
  whole(href: string): string
}

/** Where the sources of a year stand. @param site where this site stands */
export function sourceAddresses(
  { slug, year, letter }: CouncilYear,
  site: string,
  letterIsReplaced: boolean,
): SourceAddresses {
  const file = letter && `${site}${letterVersionAddress(slug, year, letter.sha256)}`
  const whole = (href: string) => (href.startsWith('/') ? `${site}${href}` : href)
  return {
    site,
    letter: file,
    line: (page, line) =>
      letterIsReplaced && file ? file : whole(letterLineAddress(slug, year, page, line)),
    whole: (href) => (letterIsReplaced && file && href.startsWith('/') ? file : whole(href)),
  }
}
