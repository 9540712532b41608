import { assembleFigures } from '@/lib/domain/assemble-figures'
import { hasTypeAverage } from '@/lib/domain/authority-types'
import { checkFigures } from '@/lib/domain/checks'
import type { Figures, Note } from '@/lib/domain/figure'
import type { FigureName } from '@/lib/domain/figure-names'
import { unusualLetterDay } from '@/lib/domain/letter-days'
import type { NameIndex } from '@/lib/domain/name-index'
import { doubtsAmong } from './doubt'
import { layoutOf } from './layouts'
import { cellByCell } from './layouts/markdown-tables'
import { linesByRow } from './layouts/table-rows'
import { publicationDayIn } from './letter-date'
import { identifyLetter, type LetterIdentity } from './letter-identity'
import { type LetterReading, withheld } from './letter-reading'
import type { LetterLine, LetterText } from './letter-text'
import { otherOrders } from './other-orders'
import { asRecognised } from './recognised'
import { afterSignature, runningText } from './running-text'
import { hasTraceOfStatistics } from './statistics-traces'
import { workOut } from './work-out'

/** Reads a letter saved as text, its tables cell by cell. */
export function readPlainText(text: LetterText, names: NameIndex): LetterReading {
  const reading = readLetterText({ ...text, lines: cellByCell(text.lines) }, names)
  return reading.outcome === 'rejected' ? reading : { ...reading, text }
}

/**
 * Reads a letter from line to line, and where that fails in the other orders that a person may read it in: it is taken
 * in where all those that can be read say the same.
 */
export function readLetterText(text: LetterText, names: NameIndex): LetterReading {
  return asRecognised(readInAnyOrder(text, names), text)
}

function readInAnyOrder(text: LetterText, names: NameIndex): LetterReading {
  const reading = readInTurn(text, names)
  if (reading.outcome !== 'review' || reading.notes.some(({ code }) => code === 'number-doubtful'))
    return reading
  const [first, ...others] = [...otherOrders(text)].flatMap((lines) => {
    const other = readInTurn({ ...text, lines }, names)
    return other.outcome === 'accepted' ? other : []
  })
  if (!first || others.some((other) => !haveSameValues(other.figures, first.figures))) return reading
  return { ...first, text }
}

function haveSameValues(some: Figures, others: Figures): boolean {
  const names = [...Object.keys(some), ...Object.keys(others)] as FigureName[]
  return names.every((name) => some[name]?.value === others[name]?.value)
}

function readInTurn(text: LetterText, names: NameIndex): LetterReading {
  const { lines } = text
  const letter = runningText(lines)
  const identified = identifyLetter(letter, runningText(linesByRow(lines)), names)
  if (identified.kind === 'not-a-letter') return { outcome: 'rejected', notes: [identified.note] }
  if (identified.kind === 'unsure') {
    const doubts = identified.notes.some(({ code }) => code === 'no-date')
      ? doubtsAmong(linesWithFiguresOrDate(lines))
      : []
    return withheld(text, null, null, {}, doubts.length > 0 ? doubts : identified.notes)
  }
  const { letterDate, reportingYear } = identified.identity
  const odd = unusualLetterDay(letterDate, reportingYear, publicationDayIn(letter))
  return withDateNote(statisticsOf(text, identified.identity), odd)
}

/** Only of what is published: a note beside reasons would look like one of them. */
function withDateNote(reading: LetterReading, odd: Note | null): LetterReading {
  const isTaken = reading.outcome === 'accepted' || reading.outcome === 'without-figures'
  return odd && isTaken ? { ...reading, notes: [...reading.notes, odd] } : reading
}

/** Reads the figures of a letter of which it is known which one it is. */
export function readStatistics(text: LetterText, identity: LetterIdentity): LetterReading {
  return asRecognised(statisticsOf(text, identity), text)
}

function statisticsOf(text: LetterText, identity: LetterIdentity): LetterReading {
  const { lines } = text
  const layout = layoutOf(identity.reportingYear)
  if (!layout) return withheld(text, identity, null, {}, [unknownLayout(identity)])

  const printed = layout.read(lines)
  if (!printed && hasTraceOfStatistics(lines)) return withheld(text, identity, layout.id, {}, [UNRECOGNISED])
  const blank = printed ? undefined : blankPage(text)
  if (blank !== undefined) return withheld(text, identity, layout.id, {}, [pageWithoutText(blank)])
  if (!printed)
    return { outcome: 'without-figures', identity, layout: layout.id, text, notes: [NO_STATISTICS_PAGE] }

  const { numbers, notes, problems } = workOut(printed, hasTypeAverage(identity.council.type))
  const { figures, notes: left, problems: impossible } = assembleFigures(numbers)
  const doubts = doubtsAmong(linesWithFiguresOrDate(lines))
  const read = [
    ...printed.problems,
    ...problems,
    ...impossible,
    ...checkFigures(figures, { council: identity.council, year: identity.reportingYear }),
  ]
  if (doubts.length > 0) {
    // A number that is doubtful is printed, so neither it nor what follows from it is said to be missing.
    const others = [...read, ...notes, ...left].filter(({ code }) => !SAYS_MISSING.includes(code))
    return withheld(text, identity, layout.id, figures, [...doubts, ...others])
  }
  if (read.length > 0) return withheld(text, identity, layout.id, figures, [...read, ...notes, ...left])
  return { outcome: 'accepted', identity, layout: layout.id, text, figures, notes: [...notes, ...left] }
}

const SAYS_MISSING = ['figure-missing', 'rate-without-base']

/** The lines after the signature, all where there is none, and those before "Dear" that have a day. */
function linesWithFiguresOrDate(lines: LetterLine[]): LetterLine[] {
  const end = afterSignature(runningText(lines))
  if (!end) return lines
  const statistics = new Set(end.lineStarts.map(({ line }) => line))
  const dear = lines.findIndex(({ text }) => /\bDear\b/.test(text))
  return lines.filter((line, i) => statistics.has(line) || (i < dear && MONTH.test(line.text)))
}

const MONTH = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/

/** A page without any text, on which the statistics may have stood; counted from 1. */
function blankPage({ lines, pages }: LetterText): number | undefined {
  const written = new Set(lines.map(({ page }) => page))
  const first = lines[0]?.page ?? 1
  return pages
    .map((_, i) => i + 1)
    .find((page) => page >= first && !written.has(page) && !pages[page - 1]?.seenAs)
}

function pageWithoutText(page: number): Note {
  const message = `The letter has no statistics that can be read, and its page ${page} is empty. Download the letter again from where it was published.`
  return { code: 'page-without-text', message }
}

const NO_STATISTICS_PAGE: Note = {
  code: 'no-statistics-page',
  message: 'We have the letter, but our copy has no statistics page. So it gives no figures.',
}

const UNRECOGNISED: Note = {
  code: 'statistics-not-recognised',
  message:
    'The letter seems to have statistics, but not in a form that we can read. It needs a manual review.',
}

function unknownLayout({ reportingYear }: LetterIdentity): Note {
  const message = `We don’t know the layout of the letters of ${reportingYear} yet. It needs a manual review.`
  return { code: 'layout-unknown', message }
}
