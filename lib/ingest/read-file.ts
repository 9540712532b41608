import type { Note } from '@/lib/domain/figure'
import type { NameIndex } from '@/lib/domain/name-index'
import type { FilePart } from '@/lib/domain/source'
import { type Instruction, NO_INSTRUCTION } from '@/lib/letters/data-files/instruction'
import { decodeText } from '@/lib/letters/decode-text'
import { wordText } from '@/lib/letters/document-text'
import { addressOfHtml } from '@/lib/letters/html/html-address'
import { textOfHtml } from '@/lib/letters/html/html-lines'
import type { LetterReading } from '@/lib/letters/letter-reading'
import {
  keptJson,
  type LetterLine,
  type LetterText,
  letterLines,
  linesOnOnePage,
} from '@/lib/letters/letter-text'
import type { SavedWith } from '@/lib/letters/listed/copy'
import { pageInMail } from '@/lib/letters/mail/attachments'
import type { PageRecogniser } from '@/lib/letters/pdf/text-of-pdf'
import { type FileOfLetters, readLetters, readUnplacedLetters } from '@/lib/letters/read-letter'
import { isMapPage, readMapPage } from '@/lib/letters/read-map-page'
import { isPublishedFigures, readPublishedFigures } from '@/lib/letters/read-published-figures'
import { wordParts } from '@/lib/letters/word/word-parts'
import { kindOf } from './file-kinds'
import type { FileReading, PlainSource } from './ingest-file'
import { readDataCsv, readWorkbook } from './read-data-files'
import { readListInCsv, readListInPage, readListInText } from './read-list'
import { MAIL, readMail } from './read-mail'

/** A saved page of the map has far less, and its words far less again. */
const MOST_HTML_BYTES = 5_000_000
const MOST_WORDS_OF_PAGE = 300_000
/** A list of 3,000 decisions has less. */
const MOST_WORDS_OF_LIST = 2_500_000
/** Every council in every year has less. */
const MOST_CSV_BYTES = 2_000_000

/** A mail within a mail, forwarded so often, is not opened. */
const MOST_MAILS = 5

/**
 * Reads a file as what it is by its bytes: a letter as PDF, Word document, page or text, or in a mail; a page of the
 * map as text or HTML; a list of published figures; a data file of the Ombudsman; a page or CSV that lists decisions,
 * reports or improvements.
 * @param name of the file; its ending only tells text, CSV and mail apart
 * @param recognise what recognises pages that are pictures; null where they are to be left as they are
 * @param instruction what a person said of the file, where it is a data file
 */
export function readFile(
  bytes: Uint8Array,
  name: string,
  names: NameIndex,
  recognise: PageRecogniser | null = null,
  instruction: Instruction = NO_INSTRUCTION,
): Promise<FileReading> {
  return readWithin(bytes, name, names, recognise, 0, instruction)
}

/** @param mails how many mails the file stands in */
async function readWithin(
  bytes: Uint8Array,
  name: string,
  names: NameIndex,
  recognise: PageRecogniser | null,
  mails: number,
  instruction: Instruction,
): Promise<FileReading> {
  const kind = await kindOf(bytes, name)
  switch (kind) {
    case 'pdf':
      return readLetterFile(bytes, 'application/pdf', names, recognise)
    case 'word':
      return readWord(bytes, names)
    case 'mail':
      if (mails >= MOST_MAILS) return refused(MAIL, TOO_MANY_MAILS)
      // Pages of what a mail carries are not drawn, so nobody could confirm what is recognised on them.
      return readMail(bytes, (file, called) =>
        readWithin(file, called, names, null, mails + 1, NO_INSTRUCTION),
      )
    case 'saved-page':
      return readSavedPage(bytes, names)
    case 'csv':
      return readCsv(bytes, name, names, instruction)
    case 'workbook':
      return readWorkbook(bytes, name, names, instruction)
    case 'html':
      return readHtml(bytes, names)
    case 'text':
      return readTextFile(bytes, names)
    default:
      return refused('application/octet-stream', kind)
  }
}

async function readLetterFile(
  bytes: Uint8Array,
  mediaType: string,
  names: NameIndex,
  recognise: PageRecogniser | null = null,
): Promise<FileReading> {
  return letterReading(await readLetters(bytes, names, recognise), mediaType)
}

function letterReading({ letters: read, unrecognised }: FileOfLetters, mediaType: string): FileReading {
  const letters = read.flatMap(({ part, reading }) =>
    reading.outcome === 'rejected' ? [] : [{ part, reading }],
  )
  if (letters.length === 0) {
    const notes = read.flatMap(({ reading }) => reading.notes)
    return { mediaType, reading: { kind: 'refused', outcome: 'rejected', notes }, text: null, unrecognised }
  }
  const sources = letters.map(({ part, reading }) => sourceOf(part, reading))
  return { mediaType, reading: { kind: 'read', sources }, text: keptJson(textOfAll(letters)), unrecognised }
}

type ReadLetter = Exclude<LetterReading, { outcome: 'rejected' }>

/** The lines of all letters of a file, which follow each other; the rest of the file is not kept. */
function textOfAll(letters: { reading: ReadLetter }[]): LetterText {
  const texts = letters.map(({ reading }) => reading.text)
  const most = Math.max(...texts.map(({ pages }) => pages.length))
  const pages = Array.from({ length: most }, (_, i) => {
    const seen = texts.flatMap((text) => text.pages[i] ?? [])
    return seen.find(({ seenAs }) => seenAs) ?? (seen[0] as LetterText['pages'][number])
  })
  return { lines: texts.flatMap(({ lines }) => lines), pages }
}

function sourceOf(part: FilePart | null, letter: ReadLetter): PlainSource {
  const { identity, layout, notes } = letter
  if (letter.outcome === 'review') {
    return {
      kind: 'letter',
      state: 'open',
      part,
      council: identity?.council.slug ?? null,
      reportingYear: identity?.reportingYear ?? null,
      letterDate: identity?.letterDate ?? null,
      layout,
      figures: letter.figures,
      reasons: notes,
      notes: [],
    }
  }
  const { council, reportingYear, letterDate } = letter.identity
  const hasStatistics = letter.outcome === 'accepted'
  return {
    kind: 'letter',
    state: 'accepted',
    part,
    council: council.slug,
    reportingYear,
    letterDate,
    layout: letter.layout,
    hasStatistics,
    figures: hasStatistics ? letter.figures : {},
    notes,
  }
}

async function readTextFile(bytes: Uint8Array, names: NameIndex): Promise<FileReading> {
  const lines = letterLines(bytes)
  if ('refused' in lines) return refused('text/plain', lines.refused)
  const isMap = isMapPage(lines.lines)
  const list = readListInText(lines.lines.map(({ text }) => text).join('\n'), isMap, names)
  if (list) return list
  if (isMap) return readMap(lines.lines, null, 'text/plain', names)
  return readLetterFile(bytes, 'text/plain', names)
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

async function readWord(bytes: Uint8Array, names: NameIndex): Promise<FileReading> {
  const parts = await wordParts(bytes)
  const text = parts && wordText(parts)
  if (text === null) return refused(WORD, WORD_DAMAGED)
  if (text.length > MOST_WORDS_OF_PAGE) return refused(WORD, DOCUMENT_TOO_LARGE)
  if (text === '') return refused(WORD, WORD_EMPTY)
  const letters = readUnplacedLetters({ lines: linesOnOnePage(text), pages: [] }, names)
  return letterReading({ letters, unrecognised: 0 }, WORD)
}

async function readSavedPage(bytes: Uint8Array, names: NameIndex): Promise<FileReading> {
  const page = bytes.length > MOST_HTML_BYTES ? null : await pageInMail(bytes)
  if (page === null) return refused('multipart/related', NO_SAVED_PAGE)
  return readPage(page.html, { address: page.address, seenOn: page.savedOn }, names)
}

function readHtml(bytes: Uint8Array, names: NameIndex): FileReading {
  if (bytes.length > MOST_HTML_BYTES) return refused('text/html', TOO_LARGE)
  const html = decodeText(bytes)
  if (typeof html !== 'string') return refused('text/html', html.refused)
  return readPage(html, { address: null, seenOn: null }, names)
}

/** A page of HTML: one of the map, one that lists decisions or, where it addresses somebody, a letter. */
function readPage(html: string, saved: SavedWith, names: NameIndex): FileReading {
  const text = textOfHtml(html)
  if (text.length > MOST_WORDS_OF_LIST) return refused('text/html', TOO_LARGE)
  const isLong = text.length > MOST_WORDS_OF_PAGE
  const lines = linesOnOnePage(text)
  const isMap = !isLong && isMapPage(lines)
  const list = readListInPage({ html, text, ...saved }, isMap, names)
  if (list) return list
  if (isLong) return refused('text/html', TOO_LARGE)
  if (isMap) return readMap(lines, addressOfHtml(html), 'text/html', names)
  const letters = readUnplacedLetters({ lines, pages: [] }, names)
  const isLetter = letters.some(({ reading }) => reading.outcome !== 'rejected')
  if (!isLetter) return refused('text/html', NEITHER_LETTER_NOR_MAP)
  return letterReading({ letters, unrecognised: 0 }, 'text/html')
}

function readMap(
  lines: LetterLine[],
  address: string | null,
  mediaType: string,
  names: NameIndex,
): FileReading {
  const page = readMapPage(lines, address, names)
  if (page.outcome === 'without-figures') {
    const { outcome, notes } = page
    return { mediaType, reading: { kind: 'refused', outcome, notes }, text: null }
  }
  const common = { kind: 'publication', line: 1, rowText: null, figures: page.figures } as const
  if (page.outcome === 'review') {
    const withheld: PlainSource = {
      ...common,
      state: 'open',
      council: page.council?.slug ?? null,
      reportingYear: page.reportingYear,
      url: page.url,
      reasons: page.notes,
      notes: [],
    }
    return { mediaType, reading: { kind: 'read', sources: [withheld] }, text: null }
  }
  const { council, reportingYear, url, notes } = page
  const source: PlainSource = {
    ...common,
    state: 'accepted',
    council: council.slug,
    reportingYear,
    url,
    notes,
  }
  return { mediaType, reading: { kind: 'read', sources: [source] }, text: null }
}

function readCsv(bytes: Uint8Array, name: string, names: NameIndex, instruction: Instruction): FileReading {
  if (bytes.length > MOST_CSV_BYTES) return refused('text/csv', LIST_TOO_LARGE)
  const text = decodeText(bytes)
  if (typeof text !== 'string') return refused('text/csv', text.refused)
  if (!isPublishedFigures(text)) {
    return readListInCsv(text, names) ?? readDataCsv(text, name, names, instruction)
  }
  const list = readPublishedFigures(text, names)
  if (list.outcome === 'rejected') {
    return {
      mediaType: 'text/csv',
      reading: { kind: 'refused', outcome: list.outcome, notes: list.notes },
      text: null,
    }
  }
  const sources = list.rows.map((row): PlainSource => {
    if (row.state === 'accepted') return { ...row, kind: 'publication', council: row.council.slug }
    return { ...row, kind: 'publication', council: row.council?.slug ?? null }
  })
  return { mediaType: 'text/csv', reading: { kind: 'read', sources, notes: list.notes }, text: null }
}

function refused(mediaType: string, note: Note): FileReading {
  return { mediaType, reading: { kind: 'refused', outcome: 'rejected', notes: [note] }, text: null }
}

const TOO_LARGE: Note = {
  code: 'too-large',
  message: 'The page is far larger than a page of the map. Save only the page itself.',
}
const LIST_TOO_LARGE: Note = {
  code: 'too-large',
  message: 'The list is larger than one of every council in every year. Save it in parts.',
}
const NEITHER_LETTER_NOR_MAP: Note = {
  code: 'not-a-map-page',
  message:
    'The page is neither an annual review letter of the Ombudsman, which has the title “Annual Review letter” with a year, nor a page of the Ombudsman’s map with figures, which has a sentence such as “69% of complaints we investigated were upheld”, nor a page with decisions, public reports or service improvements. Save the letter as PDF, or the whole page.',
}
const WORD_DAMAGED: Note = {
  code: 'damaged',
  message: 'The Word document is damaged and cannot be read. Open it in Word, save it as PDF, and load that.',
}
const WORD_EMPTY: Note = {
  code: 'empty',
  message:
    'The Word document has no text; the letter may be a picture in it. Open it, save it as PDF, and load that.',
}
const DOCUMENT_TOO_LARGE: Note = {
  code: 'too-large',
  message: 'The document has far more text than a letter. Save the letter as a separate file.',
}
const NO_SAVED_PAGE: Note = {
  code: 'damaged',
  message: 'The saved page cannot be opened. Save it again as .html or as PDF, and load that.',
}
const TOO_MANY_MAILS: Note = {
  code: 'mail-within-mails',
  message: 'The email is inside too many others. Save the attached letter as a file, and load that.',
}
