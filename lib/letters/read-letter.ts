import { isDeepStrictEqual } from 'node:util'
import { type Figures, inOrder, type Note } from '@/lib/domain/figure'
import type { NameIndex } from '@/lib/domain/name-index'
import type { FilePart } from '@/lib/domain/source'
import { attachedFiles } from '@/lib/platform/pdfium'
import { recogniserOfThread } from '@/lib/platform/recogniser'
import { documentText } from './document-text'
import { identityLines } from './identity-lines'
import { type LetterReading, withheld } from './letter-reading'
import { type LetterText, letterLines, linesOnOnePage } from './letter-text'
import { type LetterInFile, lettersIn } from './letters-in'
import { isDamaged } from './pdf/damage'
import { isPdf, type OpenPdf, withPdf } from './pdf/pdf-pages'
import { unshownAmong, unshownLines } from './pdf/shown'
import { type PageRecogniser, textOfPdf } from './pdf/text-of-pdf'
import { readLetterText, readPlainText } from './read-letter-text'
import { figuresItMayGive } from './read-unidentified'
import { withOtherReading } from './recognised'

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
  const { identity, layout, text, notes } = reading
  // Whoever says later which council a letter is of has its figures read from the text alone.
  const toCheck = identity ? [reading.figures] : figuresItMayGive(text)
  const head = identityLines(text.lines).filter(({ page }) => text.pages[page - 1]?.seenAs !== 'recognised')
  const unshown: Note[] = []
  for (const figures of toCheck)
    unshown.push(...(await unshownAmong(open, drawnAmong(figures, text), recogniserOfThread)))
  unshown.push(...(await unshownLines(open, head, recogniserOfThread)))
  if (unshown.length === 0) return reading
  // Several layouts may find the same figure.
  const once = unshown.filter((note, i) => unshown.findIndex((other) => isDeepStrictEqual(note, other)) === i)
  const all = identity ? [...once, ...notes] : [...notes, ...once]
  return withheld(text, identity, layout, reading.figures, all)
}

/** Those that were not recognised from the picture of their page: that is what a reader sees. */
function drawnAmong(figures: Figures, text: LetterText): Figures {
  return Object.fromEntries(
    inOrder(figures).flatMap((figure) =>
      text.pages[figure.place.page - 1]?.seenAs === 'recognised' ? [] : [[figure.name, figure]],
    ),
  )
}

/** What is missing from a damaged PDF may have been in it: nothing can be said about the copy that was published. */
function withheldIfDamaged(reading: LetterReading, bytes: Uint8Array, open: OpenPdf): LetterReading {
  if (reading.outcome !== 'without-figures' || !isDamaged(bytes, open)) return reading
  return withheld(reading.text, reading.identity, reading.layout, {}, [PARTS_LOST])
}

const PARTS_LOST: Note = {
  code: 'pdf-damaged',
  message:
    'The PDF is damaged: parts of it could not be read, so its statistics page may be missing. Download it again from where it was published.',
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
  const named = names.slice(0, MOST_NAMED).map((name) => `“${name}”`)
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : ''
  const message = `The pages of this PDF are not a letter, but it has files attached: ${named.join(', ')}${more}. Open it, save each attached letter as a separate file, and load that.`
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
  message: 'The file seems to contain more than one letter. Save each letter as a separate file.',
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
