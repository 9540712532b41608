import type { Note } from '@/lib/domain/figure'
import type { NameIndex } from '@/lib/domain/name-index'
import { decodeText } from '@/lib/letters/decode-text'
import { addressOfHtml } from '@/lib/letters/html/html-address'
import { textOfHtml } from '@/lib/letters/html/html-lines'
import { keptJson, type LetterLine, letterLines } from '@/lib/letters/letter-text'
import { isPdf } from '@/lib/letters/pdf/pdf-pages'
import type { PageRecogniser } from '@/lib/letters/pdf/text-of-pdf'
import { readLetter } from '@/lib/letters/read-letter'
import { isMapPage, readMapPage } from '@/lib/letters/read-map-page'
import { isPublishedFigures, readPublishedFigures } from '@/lib/letters/read-published-figures'
import { runningText } from '@/lib/letters/running-text'
import type { FileReading, PlainSource } from './ingest-file'

/** A saved page of the map has far less, and its words far less again. */
const MOST_HTML_BYTES = 5_000_000
const MOST_WORDS_OF_PAGE = 300_000
/** Every council in every year has less. */
const MOST_CSV_BYTES = 2_000_000

/**
 * Reads a file as what it is by its bytes: a letter as PDF or text, a page of the map as text or HTML, a list of
 * published figures.
 * @param name of the file; its ending only tells text, HTML and CSV apart
 * @param recognise what recognises pages that are pictures; null where they are to be left as they are
 */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  names: NameIndex,
  recognise: PageRecogniser | null = null,
): Promise<FileReading> {
  if (isPdf(bytes)) return readLetterFile(bytes, 'application/pdf', names, recognise)
  if (/\.pdf$/i.test(name)) return refused('application/pdf', NOT_A_PDF)
  if (/\.csv$/i.test(name)) return readCsv(bytes, names)
  if (/\.html?$/i.test(name)) return readHtml(bytes, names)
  if (/\.(?:txt|text)$/i.test(name)) return readTextFile(bytes, names)
  return refused('application/octet-stream', UNKNOWN_KIND)
}

async function readLetterFile(
  bytes: Uint8Array,
  mediaType: string,
  names: NameIndex,
  recognise: PageRecogniser | null = null,
): Promise<FileReading> {
  const letter = await readLetter(bytes, names, recognise)
  const { unrecognised = 0 } = letter
  if (letter.outcome === 'rejected') {
    return {
      mediaType,
      reading: { kind: 'refused', outcome: 'rejected', notes: letter.notes },
      text: null,
      unrecognised,
    }
  }
  return {
    mediaType,
    reading: { kind: 'read', sources: [sourceOf(letter)] },
    text: keptJson(letter.text),
    unrecognised,
  }
}

function sourceOf(
  letter: Exclude<Awaited<ReturnType<typeof readLetter>>, { outcome: 'rejected' }>,
): PlainSource {
  const { identity, layout, notes } = letter
  if (letter.outcome === 'review') {
    return {
      kind: 'letter',
      state: 'open',
      part: null,
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
    part: null,
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
  if (isMapPage(runningText(lines.lines).text)) return readMap(lines.lines, null, 'text/plain', names)
  return readLetterFile(bytes, 'text/plain', names)
}

function readHtml(bytes: Uint8Array, names: NameIndex): FileReading {
  if (bytes.length > MOST_HTML_BYTES) {
    return refused('text/html', TOO_LARGE)
  }
  const html = decodeText(bytes)
  if (typeof html !== 'string') return refused('text/html', html.refused)
  const text = textOfHtml(html)
  if (text.length > MOST_WORDS_OF_PAGE) return refused('text/html', TOO_LARGE)
  if (!isMapPage(text)) return refused('text/html', NOT_A_MAP_PAGE)
  const lines = text.split('\n').map((line, i) => ({ page: 1, line: i + 1, text: line }))
  return readMap(lines, addressOfHtml(html), 'text/html', names)
}

function readMap(
  lines: LetterLine[],
  address: string | null,
  mediaType: string,
  names: NameIndex,
): FileReading {
  const page = readMapPage(lines, address, names)
  const common = { kind: 'publication', line: 1, figures: page.figures } as const
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

function readCsv(bytes: Uint8Array, names: NameIndex): FileReading {
  if (bytes.length > MOST_CSV_BYTES) return refused('text/csv', LIST_TOO_LARGE)
  const text = decodeText(bytes)
  if (typeof text !== 'string') return refused('text/csv', text.refused)
  if (!isPublishedFigures(text)) return refused('text/csv', NOT_PUBLISHED_FIGURES)
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
  return { mediaType: 'text/csv', reading: { kind: 'read', sources }, text: null }
}

function refused(mediaType: string, note: Note): FileReading {
  return { mediaType, reading: { kind: 'refused', outcome: 'rejected', notes: [note] }, text: null }
}

const TOO_LARGE: Note = {
  code: 'too-large',
  message: 'The page is far larger than one of the map. Save the page itself, and no more.',
}
const LIST_TOO_LARGE: Note = {
  code: 'too-large',
  message: 'The list is larger than one of every council in every year. Save it in parts.',
}
const NOT_A_PDF: Note = {
  code: 'damaged',
  message: 'The file is called .pdf, but it is not a PDF. Fetch it again from where it was published.',
}
const NOT_A_MAP_PAGE: Note = {
  code: 'not-a-map-page',
  message:
    'The page is not one of the Ombudsman\'s map with figures: it has no sentence such as "69% of complaints we investigated were upheld". Save the page of a council\'s statistics.',
}
const NOT_PUBLISHED_FIGURES: Note = {
  code: 'not-published-figures',
  message:
    'The file is not a list of published figures: its first columns are not authority_id, gss_code. Give it the columns of prisma/samples/published_figures.csv.',
}
const UNKNOWN_KIND: Note = {
  code: 'file-kind-unknown',
  message:
    'Upheld reads letters (.pdf, .txt), pages of the map (.html, .txt), lists of published figures (.csv) and archives of these (.zip), not this kind of file.',
}
