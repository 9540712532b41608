import type { KnownNumbers } from '@/lib/domain/assemble-figures'
import { assembleFigures } from '@/lib/domain/assemble-figures'
import { checkFigures } from '@/lib/domain/checks'
import type { Council } from '@/lib/domain/council'
import type { Figures, Note } from '@/lib/domain/figure'
import type { FigureName } from '@/lib/domain/figure-names'
import { canHaveFigures, type NameIndex } from '@/lib/domain/name-index'
import { councilInAddress, mapAddressIn, ombudsmanAddress } from '@/lib/domain/ombudsman-address'
import { type ReportingYear, reportingYearFrom, startOf } from '@/lib/domain/reporting-year'
import { doubtsAmong } from './doubt'
import type { PrintedNumbers } from './layouts/layout'
import { readParts, startOf as startOfPart } from './layouts/panel'
import type { LetterLine } from './letter-text'
import { gapsIn, MAP_PARTS } from './map-parts'
import { otherCouncilIn } from './other-documents'
import { findAll, type RunningText, runningText } from './running-text'

/** What came of reading a saved page of the Ombudsman's map. */
type MapPageReading =
  | {
      outcome: 'accepted'
      council: Council
      reportingYear: ReportingYear
      url: string
      figures: Figures
      notes: Note[]
    }
  | {
      outcome: 'review'
      council: Council | null
      reportingYear: ReportingYear | null
      url: string
      figures: Figures
      notes: Note[]
    }

/** Where the map begins: what a page is said to come from whose own address is not in the file. */
const MAP = ombudsmanAddress({ kind: 'map' })

const PERIOD = /between 1 April (20\d\d) (?:to|and) 31 March (20\d\d)/i
const PANELS = MAP_PARTS.map(({ panel }) => panel)

/** Whether a text is a page of the map and not a letter: it has the map's sentences and addresses nobody. */
export function isMapPage(text: string): boolean {
  return (
    !/\bDear\s+[A-Z]/.test(text) &&
    (/complaints we investigated were upheld/i.test(text) || /we dealt with \d+ complaints?/i.test(text))
  )
}

/**
 * Reads a page of "Your council's performance", saved as text. A page gives what it gives: figures that it does
 * not show are not known, never zero.
 * @param address the page's own address, where the file tells it
 */
export function readMapPage(lines: LetterLine[], address: string | null, names: NameIndex): MapPageReading {
  const page = runningText(lines.filter(({ text }) => !/^#\s*SOURCE:/i.test(text)))
  const url = address ?? addressIn(lines) ?? MAP
  const year = yearOf(page)
  if (typeof year === 'object') return withheld(null, null, {}, [year])
  const council = councilOf(lines, url, year, names)
  if ('code' in council) return withheld(null, year, {}, [council])
  if (!canHaveFigures(council, year)) {
    const message = `${council.officialName} did not exist in ${year}, the year that this page shows.`
    return withheld(council, year, {}, [{ code: 'council-not-of-that-year', message }])
  }

  const printed = readParts(page, PANELS)
  if (!printed) return withheld(council, year, {}, [NOTHING_READ])
  const other = otherCouncilIn(linesOfStatistics(page, printed), council, year, names)
  if (other) return withheld(council, year, {}, [other])
  const numbers: KnownNumbers = {}
  for (const [name, { value, place }] of Object.entries(printed.figures)) {
    numbers[name as FigureName] = { value, place, origin: { kind: 'printed' } }
  }
  const { figures, notes, problems: impossible } = assembleFigures(numbers)
  const doubts = doubtsAmong(linesOfParts(page))
  const problems = [
    ...doubts,
    ...printed.problems,
    // A number that is doubtful is printed, so it is not said to be missing.
    ...(doubts.length > 0 ? [] : gapsIn(page, printed, year)),
    ...impossible,
    ...baseProblems(printed.earlyRemedyBase, figures),
    ...checkFigures(figures, { council, year }),
  ]
  if (Object.keys(figures).length === 0) problems.push(NOTHING_READ)
  if (problems.length > 0) return withheld(council, year, figures, [...problems, ...notes])
  return {
    outcome: 'accepted',
    council,
    reportingYear: year,
    url,
    figures,
    notes: [...notes, ...cutNote(figures)],
  }

  function withheld(
    about: Council | null,
    reportingYear: ReportingYear | null,
    read: Figures,
    reasons: Note[],
  ): MapPageReading {
    return { outcome: 'review', council: about, reportingYear, url, figures: read, notes: reasons }
  }
}

/** The lines from where the first part begins. */
function linesOfParts({ lineStarts, text }: RunningText): LetterLine[] {
  const starts = PANELS.flatMap((panel) => startOfPart(panel, { lineStarts, text }) ?? [])
  const first = lineStarts.findLastIndex(({ at }) => at <= Math.min(...starts))
  return lineStarts.slice(Math.max(0, first)).map(({ line }) => line)
}

function linesOfStatistics({ lineStarts }: RunningText, { figures }: PrintedNumbers): LetterLine[] {
  const last = Math.max(...Object.values(figures).map(({ place }) => place.line))
  return lineStarts.map(({ line }) => line).filter(({ line }) => line <= last)
}

function yearOf(page: RunningText): ReportingYear | Note {
  const years = new Set<ReportingYear>()
  for (const { match } of findAll(page, PERIOD)) {
    const year = reportingYearFrom(Number(match[1]))
    if (startOf(year) + 1 !== Number(match[2])) {
      return { code: 'period-unclear', message: `"${match[0]}" is not one year.` }
    }
    years.add(year)
  }
  const [year, another] = years
  if (year && !another) return year
  return year
    ? { code: 'years-disagree', message: `The page shows figures of two years: ${year} and ${another}.` }
    : { code: 'year-unclear', message: 'The page does not say for which period its figures are.' }
}

/** The heading names the council, and the page's address must name the same. */
function councilOf(lines: LetterLine[], url: string, year: ReportingYear, names: NameIndex): Council | Note {
  const slug = councilInAddress(url)
  const addressed = slug === null ? null : names.findInAddress(slug, year)
  const headed = lines
    .map(({ text }) => names.find(text.replace(/^[#*\s]+/, ''), year))
    .find(({ kind }) => kind !== 'unknown')
  const finding = headed ?? addressed
  if (finding?.kind === 'ambiguous') {
    const list = finding.councils.map((council) => council.officialName).join(' or ')
    return { code: 'council-ambiguous', message: `The page could be about ${list}.` }
  }
  if (finding?.kind !== 'found') {
    return { code: 'council-unknown', message: 'The page names no council of the register.' }
  }
  // An address of no council of the register is another's too: Western Suffolk is not West Suffolk.
  const isOfIt = addressed?.kind !== 'found' || addressed.council.slug === finding.council.slug
  if (addressed?.kind === 'unknown' || !isOfIt) {
    const message = `The page is about ${finding.council.officialName}, but its address ${url} is not.`
    return { code: 'councils-disagree', message }
  }
  return finding.council
}

/** The address that someone who saved the page wrote above it. */
function addressIn(lines: LetterLine[]): string | null {
  const [found] = lines.slice(0, 5).flatMap(({ text }) => mapAddressIn(text) ?? [])
  return found ?? null
}

function baseProblems(
  base: { value: number; place: { quote: string } } | undefined,
  figures: Figures,
): Note[] {
  const { upheld, investigations } = figures
  if (!base || !upheld || base.value === upheld.value || base.value === investigations?.value) return []
  const message = `The page gives ${base.value} as the base of the early remedies ("${base.place.quote}"), but ${upheld.value} upheld.`
  return [{ code: 'early-remedy-base-disagrees', message }]
}

function cutNote(figures: Figures): Note[] {
  const absent = [
    ...(figures.investigations ? [] : ['complaints upheld']),
    ...(figures.complianceOutcomes ? [] : ['compliance']),
    ...(figures.earlyRemedyRate || figures.upheld?.value === 0 ? [] : ['early remedies']),
  ]
  if (absent.length === 0) return []
  const message = `The page as it was saved does not show ${absent.join(', ')}; that is not known, not zero.`
  return [{ code: 'page-incomplete', message }]
}

const NOTHING_READ: Note = {
  code: 'statistics-not-recognised',
  message: 'The page seems to be of the map, but no figure on it could be read, so it needs a manual review.',
}
