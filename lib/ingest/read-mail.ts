import type { Figure, Note } from '@/lib/domain/figure'
import type { FilePart } from '@/lib/domain/source'
import { type KeptText, keptJson, type LetterText, textFromKept } from '@/lib/letters/letter-text'
import { type Attached, attachedTo } from '@/lib/letters/mail/attachments'
import type { FileReading, PlainSource } from './ingest-file'

export const MAIL = 'message/rfc822'

type LetterSource = Extract<PlainSource, { kind: 'letter' }>

/** A file of a mail with letters in it. */
type WithLetters = { isBody: boolean; sources: LetterSource[]; text: LetterText }

/**
 * Reads the letters that a mail carries: each file as one by itself, and the mail's own words where they are a letter.
 * Several letters are parts of the mail, whose pages are counted through.
 * @param read how a file is read
 */
export async function readMail(
  mail: Uint8Array,
  read: (bytes: Uint8Array, name: string) => Promise<FileReading>,
): Promise<FileReading> {
  const attached = await attachedTo(mail)
  if (!attached) return refused([NO_MAIL])
  const letters: WithLetters[] = []
  const problems: Note[] = []
  for (const file of attached) {
    // A mail says the same as a page and as text.
    if (file.isBody && letters.some(({ isBody }) => isBody)) continue
    const { reading, text } = await read(file.bytes, file.name)
    const sources = reading.kind === 'read' ? reading.sources.filter(isLetter) : []
    if (sources.length > 0 && text !== null) {
      letters.push({ isBody: file.isBody, sources, text: textFromKept(JSON.parse(text) as KeptText) })
    } else if (!file.isBody && reading.kind === 'refused' && !isAdornment(file)) {
      problems.push(
        ...reading.notes.map((note) => ({ ...note, message: `“${shown(file.name)}”: ${note.message}` })),
      )
    }
  }
  if (letters.length > 0) return inOne(letters)
  return refused(problems.length > 0 ? problems.slice(0, 5) : [NO_LETTER])
}

function isLetter(source: PlainSource): source is LetterSource {
  return source.kind === 'letter'
}

/** What mails carry for their looks: logos of signatures, cards, invitations. */
function isAdornment({ name }: Attached): boolean {
  return /\.(?:png|jpe?g|gif|bmp|vcf|ics|p7s|asc)$/i.test(name)
}

function inOne(files: WithLetters[]): FileReading {
  const count = files.reduce((sum, { sources }) => sum + sources.length, 0)
  let before = 0
  const all: Omit<WithLetters, 'isBody'> = { sources: [], text: { lines: [], pages: [] } }
  for (const { sources, text } of files) {
    const lines = text.lines.map(({ page, line, text: words }) => ({
      page: page + before,
      line,
      text: words,
    }))
    const last = lines.at(-1)
    const [first] = lines
    if (!first || !last) continue
    const whole: FilePart = {
      from: { page: first.page, line: first.line },
      to: { page: last.page, line: last.line },
    }
    for (const source of sources) {
      const part = source.part ? movedPart(source.part, before) : count > 1 ? whole : null
      all.sources.push({ ...source, part, figures: movedFigures(source.figures, before) })
    }
    all.text.lines.push(...lines)
    before = last.page
  }
  return { mediaType: MAIL, reading: { kind: 'read', sources: all.sources }, text: keptJson(all.text) }
}

function movedPart({ from, to }: FilePart, by: number): FilePart {
  return { from: { ...from, page: from.page + by }, to: { ...to, page: to.page + by } }
}

/** Pages of what a mail carries are not drawn, so figures have no boxes there. */
function movedFigures(figures: LetterSource['figures'], by: number): LetterSource['figures'] {
  return Object.fromEntries(
    Object.entries(figures).map(([name, figure]: [string, Figure]) => [
      name,
      { ...figure, place: { ...figure.place, page: figure.place.page + by, boxes: [] } },
    ]),
  )
}

function shown(name: string): string {
  return name.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, '?').slice(0, 120)
}

function refused(notes: Note[]): FileReading {
  return { mediaType: MAIL, reading: { kind: 'refused', outcome: 'rejected', notes }, text: null }
}

const NO_MAIL: Note = {
  code: 'damaged',
  message:
    'We can’t open the email. Open it in a mail program, save the attached letter as a file, and load that.',
}
const NO_LETTER: Note = {
  code: 'mail-without-letter',
  message: 'The email has no annual review letter. Save the letter itself as a file, and load that.',
}
