import type { KnownNumbers } from '@/lib/domain/assemble-figures'
import { assembleFigures } from '@/lib/domain/assemble-figures'
import { checkFigures } from '@/lib/domain/checks'
import type { Council } from '@/lib/domain/council'
import { dayInWords } from '@/lib/domain/day'
import type { Figures, Note } from '@/lib/domain/figure'
import { FIGURES, type FigureName } from '@/lib/domain/figure-names'
import { canHaveFigures, type NameIndex } from '@/lib/domain/name-index'
import { mapAddressIn, ombudsmanAddress } from '@/lib/domain/ombudsman-address'
import { type ReportingYear, reportingYearFrom, startOf } from '@/lib/domain/reporting-year'
import { doubtsAmong } from './doubt'
import type { PrintedNumbers } from './layouts/layout'
import { readParts, startOf as startOfPart } from './layouts/panel'
import type { LetterLine } from './letter-text'
import { councilOfPage, type PageLines } from './map-council'
import { ratesDisagree } from './map-panels'
import { gapsIn, MAP_PARTS } from './map-parts'
import { findAll, lastStartAt, type RunningText, runningText } from './running-text'

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
  | {
      /** The page is whole and gives nothing; the notes say why. */
      outcome: 'without-figures'
      notes: Note[]
    }

/** Where the map begins: what a page is said to come from whose own address is not in the file. */
const MAP = ombudsmanAddress({ kind: 'map' })

const PERIOD = /between 1 April (20\d\d) (?:to|and) 31 March (20\d\d)/i
const PANELS = MAP_PARTS.map(({ panel }) => panel)

/** What stands on pages of 2020-21 in the place of figures, as a heading or where one sentence runs into the next. */
const NOTICE = /^\W*Impact of (?:COVID|Covid)-?19 on statistics(?:\W*$|(?=[A-Z]))/m

/** Whether lines are a page of the map and not a letter: they have the map's sentences and address nobody. */
export function isMapPage(lines: LetterLine[]): boolean {
  const { text } = runningText(lines)
  if (/\bDear\s+[A-Z]/.test(text)) return false
  return hasFigures(text) || lines.some((line) => NOTICE.test(line.text))
}

function hasFigures(text: string): boolean {
  return /complaints we investigated were upheld/i.test(text) || /we dealt with \d+ complaints?/i.test(text)
}

/**
 * Reads a page of "Your council's performance", saved as text. A page gives what it gives: figures that it does
 * not show are not known, never zero.
 * @param address the page's own address, where the file tells it
 */
export function readMapPage(read: LetterLine[], address: string | null, names: NameIndex): MapPageReading {
  const lines = read.map((line) => ({ ...line, text: sentencesApart(line.text) }))
  const page = runningText(lines.filter(({ text }) => !/^#\s*SOURCE:/i.test(text)))
  const url = address ?? addressIn(read) ?? MAP
  if (!hasFigures(page.text) && read.some(({ text }) => NOTICE.test(text)))
    return withoutFigures(ONLY_THE_NOTICE)
  const year = yearOf(page)
  if (typeof year === 'object') return withheld(null, null, {}, [year])
  const printed = readParts(page, PANELS)
  const council = councilOfPage(linesOf(page, printed), url, year, names)
  if ('code' in council) return withheld(null, year, {}, [council])
  const doubts = doubtsAmong(linesOfParts(page))
  const hasEnded = council.years !== null && council.years.last < year
  if (hasEnded && printed && doubts.length === 0 && isAllZeros(printed)) {
    return withoutFigures(onlyZerosAfterTheEnd(council, year))
  }
  if (!canHaveFigures(council, year)) {
    const message = `${council.officialName} did not exist in ${year}, the year that this page shows.`
    return withheld(council, year, {}, [{ code: 'council-not-of-that-year', message }])
  }
  if (!printed) return withheld(council, year, {}, [NOTHING_READ])

  const numbers: KnownNumbers = {}
  for (const [name, { value, place }] of Object.entries(printed.figures)) {
    numbers[name as FigureName] = { value, place, origin: { kind: 'printed' } }
  }
  const { figures, notes, problems: impossible } = assembleFigures(numbers)
  const problems = [
    ...doubts,
    ...printed.problems,
    ...ratesDisagree(page, printed),
    // A number that is doubtful is printed, so it is not said to be missing.
    ...(doubts.length > 0 ? [] : gapsIn(page, printed, { year, hasEnded })),
    ...impossible,
    ...baseProblems(printed.earlyRemedyBase, figures),
    ...checkFigures(figures, { council, year }),
  ]
  if (Object.keys(figures).length === 0) problems.push(NOTHING_READ)
  if (problems.length > 0) return withheld(council, year, figures, [...problems, ...notes])
  const notGiven = printed.missing.flatMap(({ note, notGiven }) => (notGiven ? note : []))
  return {
    outcome: 'accepted',
    council,
    reportingYear: year,
    url,
    figures,
    notes: [...notes, ...notGiven, ...cutNote(figures)],
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

function withoutFigures(note: Note): MapPageReading {
  return { outcome: 'without-figures', notes: [note] }
}

/** Sentences that run together, as pages saved as text have them: "residents.The average", "decisionsAdjusted for". */
function sentencesApart(line: string): string {
  return line.replace(/(?<=\b[a-z]{3,}\.?)(?=[A-Z][a-z]+ )/g, ' ')
}

/** The lines from where the first part begins. */
function linesOfParts({ lineStarts, text }: RunningText): LetterLine[] {
  return lineStarts.slice(firstLineOfParts({ lineStarts, text })).map(({ line }) => line)
}

function firstLineOfParts({ lineStarts, text }: RunningText): number {
  const starts = PANELS.flatMap((panel) => startOfPart(panel, { lineStarts, text }) ?? [])
  return Math.max(0, lastStartAt(lineStarts, Math.min(...starts)))
}

function linesOf(page: RunningText, printed: PrintedNumbers | null): PageLines {
  const lines = page.lineStarts.map(({ line }) => line)
  const first = firstLineOfParts(page)
  const last = Math.max(...Object.values(printed?.figures ?? {}).map(({ place }) => place.line))
  const head = lines.slice(0, first)
  return { head, statistics: lines.slice(first).filter(({ line }) => line <= last) }
}

/** Averages are those of other councils, so they do not count. */
function isAllZeros({ figures, problems }: PrintedNumbers): boolean {
  const own = Object.entries(figures).filter(([name]) => FIGURES[name as FigureName].kind !== 'average')
  return problems.length === 0 && own.length > 0 && own.every(([, { value }]) => value === 0)
}

/** Said of a council's page of a year after it had ended, where all of its numbers are zero. */
export function onlyZerosAfterTheEnd({ officialName, validTo }: Council, year: ReportingYear): Note {
  const ended = validTo ? `ended on ${dayInWords(validTo)}` : `had ended before ${year}`
  const message = `${officialName} ${ended}, and its page of ${year} shows nothing but zeros, so it gives no figures. You don’t need to do anything.`
  return { code: 'only-zeros-after-the-end', message }
}

function yearOf(page: RunningText): ReportingYear | Note {
  const years = new Set<ReportingYear>()
  for (const { match } of findAll(page, PERIOD)) {
    const year = reportingYearFrom(Number(match[1]))
    if (startOf(year) + 1 !== Number(match[2])) {
      return { code: 'period-unclear', message: `“${match[0]}” is not one year.` }
    }
    years.add(year)
  }
  const [year, another] = years
  if (year && !another) return year
  return year
    ? { code: 'years-disagree', message: `The page shows figures of two years: ${year} and ${another}.` }
    : { code: 'year-unclear', message: 'The page does not say for which period its figures are.' }
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
  const message = `The page gives ${base.value} as the base of the early remedies (“${base.place.quote}”), but ${upheld.value} upheld.`
  return [{ code: 'early-remedy-base-disagrees', message }]
}

function cutNote(figures: Figures): Note[] {
  const absent = [
    ...(figures.investigations ? [] : ['complaints upheld']),
    ...(figures.complianceOutcomes ? [] : ['compliance']),
    ...(figures.earlyRemedyRate || figures.upheld?.value === 0 || figures.investigations?.value === 0
      ? []
      : ['early remedies']),
  ]
  if (absent.length === 0) return []
  const message = `The page as it was saved does not show ${absent.join(', ')}. That is not known. It is not zero.`
  return [{ code: 'page-incomplete', message }]
}

const NOTHING_READ: Note = {
  code: 'statistics-not-recognised',
  message:
    'The page seems to be one of the map’s, but we could not read any figure on it. It needs a manual review.',
}

const ONLY_THE_NOTICE: Note = {
  code: 'only-a-notice',
  message:
    'The page shows no figures, only the notice “Impact of COVID-19 on statistics”, as the Ombudsman’s pages of 2020-21 do. You don’t need to do anything: letters of that year have the figures.',
}
