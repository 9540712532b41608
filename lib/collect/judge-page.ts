import type { Council } from '@/lib/domain/council'
import type { NameFinding, NameIndex } from '@/lib/domain/name-index'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { decodeText } from '@/lib/letters/decode-text'
import { addressOfHtml } from '@/lib/letters/html/html-address'
import { textOfHtml } from '@/lib/letters/html/html-lines'
import { linesOnOnePage } from '@/lib/letters/letter-text'
import { isMapPage, readMapPage } from '@/lib/letters/read-map-page'

/** What a page is that was asked for as a council's. */
export type JudgedPage =
  | { kind: 'figures'; year: ReportingYear; html: string; notes: string[] }
  /** The council's page, but it shows no figures, so there is nothing to load. */
  | { kind: 'without-figures'; html: string; notes: string[] }
  /** Something else than what is known of the site; the problem goes on a sentence that begins with the address. */
  | { kind: 'unlike'; problem: string }

/** The headings of a council's page, which are there also where nothing is under them. */
const WORDS_OF_PAGE = /\b(?:annual statistics|complaint overview)\b/i

/**
 * Reads a page as `npm run ingest` will, and says whether it is the council's page and which year it shows: the year
 * stands in its text only.
 * @param year in which it was asked for, for names that mean different councils at different times
 */
export function judgePage(
  bytes: Uint8Array,
  address: string,
  council: Council,
  year: ReportingYear,
  names: NameIndex,
): JudgedPage {
  const html = decodeText(bytes)
  if (typeof html !== 'string') return { kind: 'unlike', problem: 'is not text' }
  const text = textOfHtml(html)
  const lines = linesOnOnePage(text)
  const page = isMapPage(lines) ? readMapPage(lines, addressOfHtml(html) ?? address, names) : null
  const reasons = page?.notes.map(({ message }) => message) ?? []
  if (page === null || page.outcome === 'without-figures') {
    const isPage = page !== null || WORDS_OF_PAGE.test(text)
    return isPage && lines.some(({ text: line }) => isName(names.find(line, year), council))
      ? { kind: 'without-figures', html, notes: reasons }
      : { kind: 'unlike', problem: `is not the page with the figures of ${council.officialName}` }
  }

  if (page.council === null || page.reportingYear === null) {
    return {
      kind: 'unlike',
      problem: `could not be read as a page of the map: ${reasons.join(' ').replace(/\.$/, '')}`,
    }
  }
  if (page.council.slug !== council.slug) {
    const problem = `is about ${page.council.officialName}, not ${council.officialName}`
    return { kind: 'unlike', problem }
  }
  const notes =
    page.outcome === 'review'
      ? [`It will be withheld until a person reviews it. ${reasons.join(' ')}`]
      : reasons
  return { kind: 'figures', year: page.reportingYear, html, notes }
}

/**
 * Whether a page is one on the council: a line of it is the council's name.
 * @returns its text as HTML; null where it is not
 */
export function namesCouncil(
  bytes: Uint8Array,
  council: Council,
  year: ReportingYear,
  names: NameIndex,
): string | null {
  const html = decodeText(bytes)
  if (typeof html !== 'string') return null
  const lines = linesOnOnePage(textOfHtml(html))
  return lines.some(({ text }) => isName(names.find(text, year), council)) ? html : null
}

function isName(found: NameFinding, { slug }: Council): boolean {
  return found.kind === 'found' && found.council.slug === slug
}
