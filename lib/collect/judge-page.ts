import type { Council } from '@/lib/domain/council'
import type { NameIndex } from '@/lib/domain/name-index'
import { normaliseName } from '@/lib/domain/normalise-name'
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
  | { kind: 'without-figures'; html: string }
  /** Something else than what is known of the site; the problem goes on a sentence that begins with the address. */
  | { kind: 'unlike'; problem: string }

/** What a council's page says also where it has no figures: its parts, and the notice of 2020-21. */
const WORDS_OF_PAGE = /\b(?:annual statistics|complaint overview|impact of covid-19 on statistics)\b/i

/**
 * Reads a page as `npm run ingest` will, and says whether it is the council's page and which year it shows: the year
 * stands in its text only.
 */
export function judgePage(
  bytes: Uint8Array,
  address: string,
  council: Council,
  names: NameIndex,
): JudgedPage {
  const html = decodeText(bytes)
  if (typeof html !== 'string') return { kind: 'unlike', problem: 'is not text' }
  const text = textOfHtml(html)
  const lines = linesOnOnePage(text)
  if (!isMapPage(text)) {
    const isCouncils = lines.some((line) => isNameOf(line.text, council)) && WORDS_OF_PAGE.test(text)
    return isCouncils
      ? { kind: 'without-figures', html }
      : { kind: 'unlike', problem: `is not the page with the figures of ${council.officialName}` }
  }

  const page = readMapPage(lines, addressOfHtml(html) ?? address, names)
  const reasons = page.notes.map(({ message }) => message)
  if (page.council === null || page.reportingYear === null) {
    return { kind: 'unlike', problem: `could not be read as a page of the map. ${reasons.join(' ')}` }
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

function isNameOf(line: string, { name, officialName }: Council): boolean {
  return [name, officialName].map(normaliseName).includes(normaliseName(line))
}
