import type { Note } from '@/lib/domain/figure'
import { decodeText } from '@/lib/letters/decode-text'
import { isHtml } from '@/lib/letters/document-text'
import { isMail } from '@/lib/letters/mail/attachments'
import { isPdf } from '@/lib/letters/pdf/pdf-pages'
import { namesInArchive, textInArchive } from '@/lib/letters/word/word-parts'

/** Of a workbook, what it says of itself and what it is served as. */
export const OPEN_DOCUMENT_SHEET = 'application/vnd.oasis.opendocument.spreadsheet'

/** The kinds of file that are read. */
export type FileKind = 'pdf' | 'word' | 'workbook' | 'mail' | 'saved-page' | 'html' | 'csv' | 'text'

const SAVE_AS_XLSX = 'Open it, save it as .xlsx or CSV, and load that.'
const SAVE_AS_PDF = 'Open it, save it as PDF, and load that.'

/** A kind that is not read: what its bytes begin with or its archive holds, and what to say of it. */
const TODO_MESSAGE = 'Open the message in Outlook, save the attached letter as a file, and load that.'

type OtherKind = { is: (start: string, name: string) => boolean; what: string; todo: string }

const PICTURE = 'a picture'
const TODO_PICTURE = 'Save the pages of the letter as one PDF, and load that.'

const OTHER_KINDS: OtherKind[] = [
  { is: (start) => start.startsWith('\x89PNG'), what: PICTURE, todo: TODO_PICTURE },
  { is: (start) => start.startsWith('\xff\xd8\xff'), what: PICTURE, todo: TODO_PICTURE },
  { is: (start) => /^GIF8[79]a/.test(start), what: PICTURE, todo: TODO_PICTURE },
  { is: (start) => /^(?:II\*\0|MM\0\*)/.test(start), what: PICTURE, todo: TODO_PICTURE },
  { is: (start) => /^RIFF[\s\S]{4}WEBP/.test(start), what: PICTURE, todo: TODO_PICTURE },
  { is: (start) => /^[\s\S]{4}ftyp(?:heic|heix|mif1|avif)/.test(start), what: PICTURE, todo: TODO_PICTURE },
  { is: (start, name) => start.startsWith('BM') && /\.bmp$/i.test(name), what: PICTURE, todo: TODO_PICTURE },
  { is: (start) => /^\s*\{\\rtf/.test(start), what: 'a text of the form .rtf', todo: SAVE_AS_PDF },
  {
    is: (start) => start.startsWith('\x78\x9f\x3e\x22'),
    what: 'Outlook’s own form of a mail (winmail.dat)',
    todo: TODO_MESSAGE,
  },
  {
    is: (start) => start.startsWith('%!PS'),
    what: 'PostScript',
    todo: 'Convert it to PDF, and load that.',
  },
]

/** What begins an OLE file: Office documents of before 2007, Outlook's messages, and documents with a password. */
const OLE = '\xd0\xcf\x11\xe0'

/** What an OLE file holds, by the names in it, which are in UTF-16. */
const OLE_KINDS: { holds: string; what: string; todo: string }[] = [
  {
    holds: 'EncryptedPackage',
    what: 'locked with a password',
    todo: 'Save a copy without a password, and load that.',
  },
  {
    holds: '__substg1.0_',
    what: 'a message in Outlook’s own form (.msg)',
    todo: TODO_MESSAGE,
  },
  { holds: 'WordDocument', what: 'a Word document of the earlier form .doc', todo: SAVE_AS_PDF },
  { holds: 'Workbook', what: 'a workbook of Excel of the earlier form .xls', todo: SAVE_AS_XLSX },
]

/** What an archive is, by the names in it. */
const ARCHIVE_KINDS: { holds: RegExp; what: string; todo: string }[] = [
  { holds: /^Index\/.*\.iwa$|^Index\.zip$|^index\.xml$/, what: 'a document of Pages', todo: SAVE_AS_PDF },
  { holds: /^xl\//, what: 'a workbook of Excel of an unusual form', todo: SAVE_AS_XLSX },
  { holds: /^META-INF\/container\.xml$/, what: 'an e-book (.epub)', todo: SAVE_AS_PDF },
  { holds: /^ppt\//, what: 'a presentation (.pptx)', todo: SAVE_AS_PDF },
  {
    holds: /^META-INF\/manifest\.xml$|^content\.xml$/,
    what: 'an OpenDocument file such as .odt',
    todo: SAVE_AS_PDF,
  },
]

/** What the ending of a name says, where the bytes do not. */
const ENDINGS: { ending: RegExp; note: Note }[] = [
  {
    ending: /(?:\.msg|winmail\.dat)$/i,
    note: otherKind('a message in Outlook’s own form', TODO_MESSAGE),
  },
  {
    ending: /\.(?:docx?|docm|dotx?|odt|ott|rtf|pages|wpd)$/i,
    note: {
      code: 'damaged',
      message:
        'The file has the name of a document, but we can’t read one in it. Download it again from where it was published, or save it as PDF.',
    },
  },
  { ending: /\.(?:png|jpe?g|gif|tiff?|bmp|webp|heic)$/i, note: otherKind(PICTURE, TODO_PICTURE) },
]

/** What a file is by its bytes; its name only tells text, CSV and mail apart, and says what a damaged file should be. */
export async function kindOf(bytes: Uint8Array, name: string): Promise<FileKind | Note> {
  if (isPdf(bytes)) return 'pdf'
  if (/\.pdf$/i.test(name)) return NOT_A_PDF
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  if (start.startsWith('PK\x03\x04'))
    return kindOfArchive(await namesInArchive(bytes), await textInArchive(bytes, 'mimetype'))
  if (start.startsWith(OLE)) return kindOfOle(bytes)
  const other = OTHER_KINDS.find(({ is }) => is(start, name))
  if (other) return otherKind(other.what, other.todo)
  if (/\.mht(?:ml)?$/i.test(name)) return 'saved-page'
  if (/\.eml$/i.test(name) || isMail(bytes)) return 'mail'
  if (/\.csv$/i.test(name)) return 'csv'
  if (/\.(?:html?|xhtml)$/i.test(name)) return 'html'
  const named = ENDINGS.find(({ ending }) => ending.test(name))?.note
  if (named) return named
  const isText = /\.(?:txt|text|md|markdown|asc)$/i.test(name)
  const text = isText || !/\./.test(name) ? decodeText(bytes.subarray(0, 8000)) : null
  if (typeof text === 'string' && isHtml(text)) return 'html'
  return isText ? 'text' : UNKNOWN_KIND
}

/** @param form what an OpenDocument says it is */
function kindOfArchive(names: string[], form: string | null): FileKind | Note {
  if (names.includes('word/document.xml')) return 'word'
  if (names.includes('xl/workbook.xml') || form?.trim() === OPEN_DOCUMENT_SHEET) return 'workbook'
  const kind = ARCHIVE_KINDS.find(({ holds }) => names.some((name) => holds.test(name)))
  if (kind) return otherKind(kind.what, kind.todo)
  if (names.length > 0) return otherKind('an archive with another name', 'Rename it so that it ends in .zip.')
  return {
    code: 'damaged',
    message:
      'The file is damaged: it is an archive or a document whose end is missing. Download it again from where it was published.',
  }
}

function kindOfOle(bytes: Uint8Array): Note {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kind = OLE_KINDS.find(({ holds }) => content.includes(Buffer.from(holds, 'utf16le')))
  return otherKind(kind?.what ?? 'a document of an earlier form of Office', kind?.todo ?? SAVE_AS_PDF)
}

function otherKind(what: string, todo: string): Note {
  return { code: 'file-kind-unknown', message: `The file is ${what}. We can’t read those. ${todo}` }
}

const NOT_A_PDF: Note = {
  code: 'damaged',
  message:
    'The file’s name ends in .pdf, but it is not a PDF. Download it again from where it was published.',
}
const UNKNOWN_KIND: Note = {
  code: 'file-kind-unknown',
  message: `Upheld reads letters (.pdf, .docx, .html, .txt, or a mail .eml with one in it), pages of the map and of lists of decisions (.html, .txt), lists of published figures (.csv), the Ombudsman’s data files (.csv, .xlsx, .ods) and archives of these (.zip), not this kind of file. Save the letter as PDF.`,
}
