import type { Note } from '@/lib/domain/figure'
import type { FilePart } from '@/lib/domain/source'
import { endOfLetter, type LetterEnd } from './letter-end'
import { headsIn, type LetterHead } from './letter-heads'
import { STATISTICS_SENTENCE, TITLE } from './letter-marks'
import type { LetterLine, LetterText } from './letter-text'
import { withoutRunningHeads } from './running-heads'
import { lastStartAt, type RunningText, runningText } from './running-text'

/**
 * A letter in a file: its own lines, with the pages that the file counts, and no page after its last; and the part of
 * the file that it is, null where it is all of it. `doubts` say why it must not be published by itself; `apart` says so
 * where it turns out to have no statistics, because some stand elsewhere in the file.
 */
export type LetterInFile = { text: LetterText; part: FilePart | null; doubts: Note[]; apart: Note | null }

/** A file of more pages is no letter alone. */
const MOST_PAGES_OF_LETTER = 12
/** What is kept of a larger file in which no letter was found. */
const PAGES_KEPT = 6

/**
 * The letters in a file: one as a rule, several where councils' or years' letters were put into one, with agendas,
 * reports and minutes around them. A file in which no letter begins comes back as it is, or with a few of its pages.
 */
export function lettersIn(file: LetterText): LetterInFile[] {
  const text = withoutRunningHeads(file)
  const running = runningText(text.lines)
  const heads = headsIn(running)
  if (!heads.some(({ isAddressed }) => isAddressed))
    return [{ text: inShort(text, running, heads), part: null, doubts: [], apart: null }]

  const indexes = new Map(text.lines.map((line, i) => [line, i]))
  const lineAt = (offset: number): number => {
    const line = running.lineStarts[lastStartAt(running.lineStarts, offset)]?.line
    return (line && indexes.get(line)) ?? 0
  }
  const found = heads.flatMap((head, i) => {
    if (!head.isAddressed) return []
    const next = heads[i + 1]
    const lines = text.lines.slice(lineAt(head.from), next && lineAt(next.from))
    const lastPage = next ? pageBefore(text.lines, lineAt(next.from)) : lastPageOf(text)
    return endOfLetter(lines, lastPage, next === undefined)
  })
  const taken = new Set(found.flatMap(({ lines }) => lines))
  const apart = statisticsApart(text.lines, taken)
  return found.map((end) => letterOf(text, end, apart))
}

function letterOf(file: LetterText, end: LetterEnd, apart: LetterLine | null): LetterInFile {
  const { lines, lastPage, hasStatistics, doubts } = end
  const first = lines[0]?.page ?? 1
  const note = apart && standApart(first, lastPage, apart)
  return {
    text: { lines, pages: pagesOf(file, first, lastPage) },
    part: partOf(file, end),
    doubts: note && !hasStatistics && doubts.length === 0 ? [note] : doubts,
    apart: note,
  }
}

/** The file's pages up to the letter's last; how those before its first were read is no matter of the letter. */
function pagesOf({ pages }: LetterText, first: number, last: number): LetterText['pages'] {
  return pages
    .slice(0, last)
    .map((page, i) => (i + 1 < first ? { width: page.width, height: page.height } : page))
}

/** Blank lines and furniture before a letter and after it are no other matter. */
function partOf(file: LetterText, { lines, lastPage }: LetterEnd): FilePart | null {
  const written = file.lines.filter(({ text }) => text.trim() !== '')
  const own = lines.filter(({ text }) => text.trim() !== '')
  const [first, last] = [own[0], own.at(-1)]
  if (!first || !last || (first === written[0] && last === written.at(-1))) return null
  const to = lastPage > last.page ? { page: lastPage, line: 1 } : { page: last.page, line: last.line }
  return { from: { page: first.page, line: first.line }, to }
}

function lastPageOf({ lines, pages }: LetterText): number {
  return Math.max(pages.length, lines.at(-1)?.page ?? 1)
}

/** The last page that can be of what stands before a line. */
function pageBefore(lines: LetterLine[], index: number): number {
  const [page, above] = [lines[index]?.page ?? 1, lines[index - 1]?.page ?? 1]
  return above === page ? page : page - 1
}

/** A report that quotes the letter has fewer of its sentences than a statistics page. */
const FEWEST_SENTENCES = 3

/** Statistics such as a letter ends with, on a page that is no letter's: pages may be out of order. */
function statisticsApart(lines: LetterLine[], taken: Set<LetterLine>): LetterLine | null {
  const found = lines.filter((line) => !taken.has(line) && STATISTICS_SENTENCE.test(line.text))
  const onPage = new Map<number, number>()
  for (const { page } of found) onPage.set(page, (onPage.get(page) ?? 0) + 1)
  return found.find(({ page }) => (onPage.get(page) ?? 0) >= FEWEST_SENTENCES) ?? null
}

function inShort(
  text: LetterText,
  { lineStarts, text: words }: RunningText,
  heads: LetterHead[],
): LetterText {
  if (lastPageOf(text) <= MOST_PAGES_OF_LETTER) return text
  const at = heads[0]?.from ?? TITLE.exec(words)?.index ?? 0
  const from = lineStarts.findLast((start) => start.at <= at)?.line.page ?? 1
  const kept = text.lines.filter(({ page }) => page >= from && page < from + PAGES_KEPT)
  return { lines: kept, pages: text.pages.slice(0, from + PAGES_KEPT - 1) }
}

function standApart(first: number, last: number, { page, text }: LetterLine): Note {
  const pages = first === last ? `page ${first}` : `pages ${first} to ${last}`
  const message = `No statistics follow the letter on ${pages}, but page ${page} has “${text.trim().slice(0, 120)}”. We can’t tell if that belongs to this letter. Save the letter’s own pages, in order, as a separate file.`
  return { code: 'statistics-apart', message }
}
