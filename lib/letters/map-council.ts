import type { Council } from '@/lib/domain/council'
import type { Note } from '@/lib/domain/figure'
import type { NameIndex } from '@/lib/domain/name-index'
import { normaliseName } from '@/lib/domain/normalise-name'
import { councilInAddress } from '@/lib/domain/ombudsman-address'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { LetterLine } from './letter-text'
import { otherCouncilIn, POPULATION_OF } from './other-documents'
import { findAll, plainWords, runningText } from './running-text'

/** A page's lines before its first figures, and those from there to its last figure. */
export type PageLines = { head: LetterLine[]; statistics: LetterLine[] }

/** 'X Council is a merger of several councils ...', above links to the pages of those councils. */
const MERGER = /^(.{3,80}?) is a merger of several councils\b/i

/** The council that heads the page; the page's address must name the same, and so must the page wherever it names one. */
export function councilOfPage(
  lines: PageLines,
  url: string,
  year: ReportingYear,
  names: NameIndex,
): Council | Note {
  const council = councilNamed(lines.head, url, year, names)
  if ('code' in council) return council
  return (
    otherInHead(lines.head, council, year, names) ??
    otherCouncilIn(lines.statistics, council, year, names) ??
    unknownIn(lines.statistics, council, year, names) ??
    council
  )
}

function councilNamed(
  head: LetterLine[],
  url: string,
  year: ReportingYear,
  names: NameIndex,
): Council | Note {
  const slug = councilInAddress(url)
  const addressed = slug === null ? null : names.findInAddress(slug, year)
  const headed = head.map((line) => names.find(nameIn(line), year)).find(({ kind }) => kind !== 'unknown')
  const finding = headed ?? addressed
  if (finding?.kind === 'ambiguous') {
    const list = finding.councils.map(({ officialName }) => officialName).join(' or ')
    return { code: 'council-ambiguous', message: `The page could be about ${list}.` }
  }
  if (finding?.kind !== 'found') {
    return { code: 'council-unknown', message: 'The page names no council in the register.' }
  }
  // An address of no council of the register is another's too: Western Suffolk is not West Suffolk.
  const isOfIt = addressed?.kind !== 'found' || addressed.council.slug === finding.council.slug
  if (addressed?.kind === 'unknown' || !isOfIt) {
    const message = `The page is about ${finding.council.officialName}, but its address ${url} is not.`
    return { code: 'councils-disagree', message }
  }
  return finding.council
}

/** Before its figures a page names one council; that of a merged one names those that it came from below its note. */
function otherInHead(
  head: LetterLine[],
  council: Council,
  year: ReportingYear,
  names: NameIndex,
): Note | null {
  let isBelowNote = false
  for (const line of head) {
    const merged = MERGER.exec(plainWords(line.text))?.[1]
    if (merged !== undefined) {
      const finding = names.find(merged, year)
      if (finding.kind !== 'found' || finding.council.slug !== council.slug) return speaksOf(council, merged)
      isBelowNote = true
      continue
    }
    const finding = names.find(nameIn(line), year)
    if (finding.kind !== 'found' || finding.council.slug === council.slug) continue
    if (normaliseName(council.officialName).includes(normaliseName(nameIn(line)))) continue
    if (!isBelowNote || !endedBefore(finding.council, council)) return speaksOf(council, nameIn(line))
  }
  return null
}

function endedBefore(predecessor: Council, { years }: Council): boolean {
  return predecessor.years !== null && years !== null && predecessor.years.last < years.first
}

/** A council that the register does not have, by the name that its residents are counted under. */
function unknownIn(
  lines: LetterLine[],
  council: Council,
  year: ReportingYear,
  names: NameIndex,
): Note | null {
  const named = findAll(runningText(lines), POPULATION_OF).flatMap(({ match }) => match[1] ?? [])
  const unknown = named.find((name) => names.find(name, year).kind === 'unknown')
  return unknown === undefined ? null : speaksOf(council, unknown)
}

function speaksOf(council: Council, name: string): Note {
  const message = `The page is about ${council.officialName}, but speaks of “${name}”. Save each page as a separate file.`
  return { code: 'councils-disagree', message }
}

function nameIn({ text }: LetterLine): string {
  return plainWords(text).replace(/^[#*•\-\s]+/, '')
}
