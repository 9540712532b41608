import { assembleFigures } from '@/lib/domain/assemble-figures'
import { hasTypeAverage } from '@/lib/domain/authority-types'
import { checkFigures } from '@/lib/domain/checks'
import { type Figures, inOrder, type Note } from '@/lib/domain/figure'
import type { FigureName } from '@/lib/domain/figure-names'
import { unusualLetterDay } from '@/lib/domain/letter-days'
import type { NameIndex } from '@/lib/domain/name-index'
import type { FilePart } from '@/lib/domain/source'
import { attachedFiles } from '@/lib/platform/pdfium'
import { recogniserOfThread } from '@/lib/platform/recogniser'
import { documentText } from './document-text'
import { doubtsAmong } from './doubt'
import { identityLines } from './identity-lines'
import { layoutOf } from './layouts'
import { cellByCell } from './layouts/markdown-tables'
import { linesByRow } from './layouts/table-rows'
import { publicationDayIn } from './letter-date'
import { identifyLetter, type LetterIdentity } from './letter-identity'
import { type LetterLine, type LetterText, letterLines, linesOnOnePage } from './letter-text'
import { type LetterInFile, lettersIn } from './letters-in'
import { otherOrders } from './other-orders'
import { isDamaged } from './pdf/damage'
import { isPdf, type OpenPdf, withPdf } from './pdf/pdf-pages'
import { unshownAmong, unshownLines } from './pdf/shown'
import { type PageRecogniser, textOfPdf } from './pdf/text-of-pdf'
import { asRecognised, withOtherReading } from './recognised'
import { afterSignature, runningText } from './running-text'
import { hasTraceOfStatistics } from './statistics-traces'
import { workOut } from './work-out'

/** What came of reading a letter. Only the first two may be published. */
export type LetterReading =
  | {
      outcome: 'accepted'
      identity: LetterIdentity
      layout: string
      text: LetterText
      figures: Figures
      notes: Note[]
    }
  | { outcome: 'without-figures'; identity: LetterIdentity; layout: string; text: LetterText; notes: Note[] }
  | {
      outcome: 'review'
      identity: LetterIdentity | null
      layout: string | null
      text: LetterText
      figures: Figures
      notes: Note[]
    }
  | { outcome: 'rejected'; notes: Note[] }

/** A letter's reading, and the part of its file that the letter is; null where it is the file. */
export type PlacedReading = { part: FilePart | null; reading: LetterReading }

/**
 * The letters of a file, at least one: a file without a letter has one reading that says so. And how many pages would
 * have to be recognised for more.
 */
export type FileOfLetters = { letters: PlacedReading[]; unrecognised: number }

/**
 * Reads the letters in a file, a PDF or text: bytes -> lines -> where letters begin and end. Each is read by itself:
 * which letter is it -> which layout -> printed numbers -> numbers worked out -> checks -> figures. Never throws,
 * whatever is in the file.
 * @param recognise what recognises pages that are pictures; null where they are to be left as they are
 */
export async function readLetters(
  bytes: Uint8Array,
  names: NameIndex,
  recognise: PageRecogniser | null = null,
): Promise<FileOfLetters> {
  if (!isPdf(bytes)) return { letters: readTextLetters(bytes, names), unrecognised: 0 }
  const read = await withPdf(bytes, async (open): Promise<FileOfLetters> => {
    const { text, hidden, unrecognised } = await textOfPdf(open, recognise)
    if (isEmpty(text)) {
      const attached = attachedFiles(open.pdf)
      return { letters: [refused(attached.length > 0 ? onlyAttached(attached) : NO_TEXT)], unrecognised: 0 }
    }
    const letters: PlacedReading[] = []
    const found = lettersIn(text)
    const others = hidden ? lettersIn(hidden) : []
    for (const letter of found) {
      const reading = readLetterText(letter.text, names)
      const other = others.length === 1 && found.length === 1 ? others[0] : sameBeginning(letter, others)
      const known = other ? withOtherReading(reading, readLetterText(other.text, names)) : reading
      const isOther = other && known.outcome !== 'rejected' && known.text === other.text
      const whole = withheldIfDamaged(await asShown(known, open), bytes, open)
      letters.push(placed(isOther ? other : letter, whole))
    }
    const attached = attachedFiles(open.pdf)
    if (attached.length > 0 && letters.every(({ reading }) => reading.outcome === 'rejected'))
      return { letters: [refused(onlyAttached(attached))], unrecognised }
    const isAllTaken = letters.every(({ reading }) => reading.outcome === 'accepted')
    return { letters, unrecognised: isAllTaken ? 0 : unrecognised }
  })
  return 'result' in read ? read.result : { letters: [refused(read.refused)], unrecognised: 0 }
}

function sameBeginning({ text }: LetterInFile, others: LetterInFile[]): LetterInFile | undefined {
  return others.find((other) => other.text.lines[0]?.page === text.lines[0]?.page)
}

/** Reads a file that should hold one letter; one with several is withheld. */
export async function readLetter(
  bytes: Uint8Array,
  names: NameIndex,
  recognise: PageRecogniser | null = null,
): Promise<LetterReading & { unrecognised?: number }> {
  const { letters, unrecognised } = await readLetters(bytes, names, recognise)
  return { ...theOnly(letters), unrecognised }
}

/** A reading of a PDF, withheld where its pages do not show what their text says. */
async function asShown(reading: LetterReading, open: OpenPdf): Promise<LetterReading> {
  if (reading.outcome !== 'accepted' && reading.outcome !== 'review') return reading
  const { identity, layout, text, figures, notes } = reading
  const drawn = Object.fromEntries(
    inOrder(figures).flatMap((figure) =>
      text.pages[figure.place.page - 1]?.seenAs === 'recognised' ? [] : [[figure.name, figure]],
    ),
  )
  const head = identityLines(text.lines).filter(({ page }) => text.pages[page - 1]?.seenAs !== 'recognised')
  const unshown = [
    ...(await unshownAmong(open, drawn, recogniserOfThread)),
    ...(await unshownLines(open, head, recogniserOfThread)),
  ]
  return unshown.length > 0 ? withheld(text, identity, layout, figures, [...unshown, ...notes]) : reading
}

/** What is missing from a damaged PDF may have been in it: nothing can be said about the copy that was published. */
function withheldIfDamaged(reading: LetterReading, bytes: Uint8Array, open: OpenPdf): LetterReading {
  if (reading.outcome !== 'without-figures' || !isDamaged(bytes, open)) return reading
  return withheld(reading.text, reading.identity, reading.layout, {}, [PARTS_LOST])
}

const PARTS_LOST: Note = {
  code: 'pdf-damaged',
  message:
    'The PDF is damaged: parts of it could not be read, so its statistics page may be missing. Fetch it again from where it was published.',
}

/** The text of a letter's file, whatever it says; null where it has none that can be read. */
export async function textOfLetter(bytes: Uint8Array): Promise<LetterText | null> {
  if (!isPdf(bytes)) {
    const document = await documentText(bytes)
    if (document) return { lines: linesOnOnePage(document), pages: [] }
    const text = letterLines(bytes)
    return 'refused' in text ? null : text
  }
  const pdf = await withPdf(bytes, (open) => textOfPdf(open, null))
  return 'result' in pdf && !isEmpty(pdf.result.text) ? pdf.result.text : null
}

function isEmpty({ lines, pages }: LetterText): boolean {
  return lines.length === 0 && !pages.some(({ seenAs }) => seenAs)
}

const NO_TEXT: Note = {
  code: 'no-text',
  message:
    'The PDF has neither text nor pictures of pages. Download the letter again from where it was published.',
}

const MOST_NAMED = 5

/** Nobody could look at the pages of a file within a file, so it is not read. */
function onlyAttached(names: string[]): Note {
  const named = names.slice(0, MOST_NAMED).map((name) => `"${name}"`)
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : ''
  const message = `The pages of this PDF are no letter, but files are attached within it: ${named.join(', ')}${more}. Open it, save each letter that is attached as a file of its own, and load that.`
  return { code: 'letters-attached', message }
}

/** Reads a text file that should hold one letter; one with several is withheld. */
export function readTextLetter(bytes: Uint8Array, names: NameIndex): LetterReading {
  return theOnly(readTextLetters(bytes, names))
}

function readTextLetters(bytes: Uint8Array, names: NameIndex): PlacedReading[] {
  const text = letterLines(bytes)
  if ('refused' in text) return [refused(text.refused)]
  return readUnplacedLetters(text, names)
}

/** Reads the letters in a text without positions, from whatever file. */
export function readUnplacedLetters(text: LetterText, names: NameIndex): PlacedReading[] {
  return lettersIn(text).map((letter) => placed(letter, readPlainText(letter.text, names)))
}

function refused(note: Note): PlacedReading {
  return { part: null, reading: { outcome: 'rejected', notes: [note] } }
}

function theOnly([first, second]: PlacedReading[]): LetterReading {
  if (!first) throw new RangeError('A file has at least one reading.')
  const { reading } = first
  if (!second || reading.outcome === 'rejected') return reading
  return withheld(reading.text, null, null, {}, [MORE_THAN_ONE])
}

const MORE_THAN_ONE: Note = {
  code: 'more-than-one-letter',
  message: 'The file seems to hold more than one letter. Save each letter as a file of its own.',
}

/** A reading beside its letter's place, and withheld where it is not sure which lines are the letter's. */
function placed({ part, doubts, apart }: LetterInFile, reading: LetterReading): PlacedReading {
  if (reading.outcome === 'rejected') return { part, reading }
  const hasNone = reading.outcome === 'without-figures' && doubts.length === 0
  const unsure = hasNone && apart ? [apart] : doubts
  if (unsure.length === 0) return { part, reading }
  const { text, identity, layout } = reading
  const [figures, notes] = reading.outcome === 'without-figures' ? [{}, []] : [reading.figures, reading.notes]
  return { part, reading: withheld(text, identity, layout, figures, [...unsure, ...notes]) }
}

/** Reads a letter saved as text, its tables cell by cell. */
function readPlainText(text: LetterText, names: NameIndex): LetterReading {
  const reading = readLetterText({ ...text, lines: cellByCell(text.lines) }, names)
  return reading.outcome === 'rejected' ? reading : { ...reading, text }
}

/**
 * Reads a letter from line to line, and where that fails in the other orders that a person may read it in: it is taken
 * in where all those that can be read say the same.
 */
function readLetterText(text: LetterText, names: NameIndex): LetterReading {
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
  message: 'The letter is kept, but our copy has no statistics page, so it gives no figures.',
}

const UNRECOGNISED: Note = {
  code: 'statistics-not-recognised',
  message:
    'The letter seems to have statistics, but not in a form that Upheld can read, so it needs a manual review.',
}

function withheld(
  text: LetterText,
  identity: LetterIdentity | null,
  layout: string | null,
  figures: Figures,
  notes: Note[],
): LetterReading {
  return { outcome: 'review', identity, layout, text, figures, notes }
}

function unknownLayout({ reportingYear }: LetterIdentity): Note {
  const message = `Upheld does not yet know the layout of the letters of ${reportingYear}, so it needs a manual review.`
  return { code: 'layout-unknown', message }
}
