import type { Note } from '@/lib/domain/figure'
import {
  BEGINS_STATISTICS,
  isForeign,
  isLikeStatistics,
  isOtherProse,
  OF_MAP,
  SIGNATORY,
  SIGNATURE,
  STATISTICS_SENTENCE,
} from './letter-marks'
import type { LetterLine } from './letter-text'
import { plainWords, type RunningText, runningText } from './running-text'

/** Where a letter ends: its last page and the lines after its signature that are its own. */
export type LetterEnd = { lines: LetterLine[]; lastPage: number; hasStatistics: boolean; doubts: Note[] }

/** More pages than any letter's body has, and than its statistics. */
const MOST_PAGES_OF_BODY = 6
const MOST_PAGES_OF_STATISTICS = 4

/** A page with fewer letters and digits may be a picture with a stamp on it. */
const FEWEST_CHARACTERS = 200

const LINES_OF_SENTENCE = 4

/** What statistics in an unknown form would speak of. */
const TRACE = /\bupheld\b|% of (?:complaints|cases)|compliance|average of/i

/** How a page begins that goes on with the sentence of the page before. */
const GOES_ON = /^(?:\p{Ll}|\d{1,2} (?:March|April)|(?:March|April|20\d\d)\b)/u

/**
 * Finds where a letter ends. After its signature come its statistics, on the same page or the next ones; a report, a
 * page of the map or another item is no part of it.
 * @param lines of the file from the letter's head to the next letter's, or to the end of the file
 * @param lastPage the last page before the next letter, or of the file; it may have no lines
 * @param isLast whether no other letter follows in the file
 */
export function endOfLetter(lines: LetterLine[], lastPage: number, isLast: boolean): LetterEnd {
  const [first] = lines
  if (!first) throw new RangeError('A letter has lines.')
  const letter = runningText(lines)
  const signed = signedAt(letter)
  if (!signed || signed.page - first.page >= MOST_PAGES_OF_BODY) {
    const within = lines.filter(({ page }) => page - first.page < MOST_PAGES_OF_BODY)
    const isWhole = isLast && within.length === lines.length
    return {
      lines: within,
      // A page without a line is the letter's too, where no other begins.
      lastPage: isWhole ? lastPage : (within.at(-1)?.page ?? first.page),
      hasStatistics: true,
      doubts: isWhole ? [] : [notSigned(first.page)],
    }
  }

  const end: LetterEnd = {
    lines: lines.slice(0, lines.indexOf(signed) + 1),
    lastPage: signed.page,
    hasStatistics: false,
    doubts: [],
  }
  const after = lines.slice(end.lines.length)
  let bare: number[] = []
  for (let page = signed.page; page <= Math.min(lastPage, signed.page + MOST_PAGES_OF_STATISTICS); page++) {
    const on = after.filter((line) => line.page === page)
    const own = ownLines(on)
    if (own.statistics) {
      for (const line of on.slice(0, own.upTo)) end.lines.push(line)
      end.lastPage = page
      end.hasStatistics = true
      bare = []
      if (own.upTo < on.length) break
    } else if (page === signed.page) {
      for (const line of on.slice(0, own.upTo)) end.lines.push(line)
      if (own.upTo < on.length) {
        if (TRACE.test(wordsOf(on.slice(own.upTo))))
          end.doubts.push(maybeStatistics(first.page, page, on, own.upTo))
        break
      }
    } else if (end.hasStatistics && goesOn(on)) {
      bare.push(page)
      takeBare()
    } else if (isBare(on)) {
      bare.push(page)
      if (bare.length > 1) break
    } else {
      if (end.hasStatistics) break
      const isRest = isLast && lastPage - page < 2 && own.upTo === on.length
      if (isRest) {
        takeBare()
        for (const line of after.filter((one) => one.page >= page)) end.lines.push(line)
        end.lastPage = lastPage
        end.hasStatistics = true
      } else if (TRACE.test(wordsOf(on))) {
        end.doubts.push(maybeStatistics(first.page, page, on, 0))
      }
      break
    }
  }
  // Where no statistics were found, a page that is a picture may be them.
  if (!end.hasStatistics && end.doubts.length === 0) takeBare()
  return end

  function takeBare(): void {
    for (const page of bare) {
      for (const line of after.filter((one) => one.page === page)) end.lines.push(line)
      end.lastPage = page
    }
    bare = []
  }
}

function signedAt(letter: RunningText): LetterLine | null {
  for (const sign of [SIGNATURE, SIGNATORY, BEGINS_STATISTICS]) {
    const at = sign.exec(letter.text)?.index
    if (at !== undefined) return letter.lineStarts.findLast((start) => start.at <= at)?.line ?? null
  }
  return null
}

/**
 * How many of a page's lines can be the letter's, after its signature: up to the first that is a report's or the
 * map's and, after the last of the statistics, up to prose that they do not have.
 */
function ownLines(on: LetterLine[]): { statistics: boolean; upTo: number } {
  const foreign = on.findIndex(({ text }) => isForeign(plainWords(text)))
  const before = runningText(foreign < 0 ? on : on.slice(0, foreign))
  const found = [...before.text.matchAll(new RegExp(STATISTICS_SENTENCE.source, 'gi'))]
  const last = found.at(-1)
  if (!last) return { statistics: false, upTo: foreign < 0 ? on.length : foreign }
  const lastLine = before.lineStarts.findLast(({ at }) => at < last.index + last[0].length)?.line
  const from = lastLine ? on.indexOf(lastLine) : -1
  const other = on.findIndex(
    (_, i) => i > from && (i === foreign || beginsOtherProse(on.slice(i, i + LINES_OF_SENTENCE))),
  )
  return { statistics: true, upTo: other < 0 ? on.length : other }
}

/** Whether lines begin with a sentence that no statistics have; scrambled headings of a table end in no full stop. */
function beginsOtherProse(lines: LetterLine[]): boolean {
  const [first] = lines
  return (
    first !== undefined &&
    isOtherProse(plainWords(first.text)) &&
    isOtherProse(wordsOf(lines)) &&
    /\p{Ll}{2}[.!?](?:\s|$)/u.test(wordsOf(lines))
  )
}

/** Whether a page without a known sentence is the rest of the statistics before it: of a sentence, or of a table. */
function goesOn(on: LetterLine[]): boolean {
  const words = wordsOf(on)
  return (
    (isBare(on) && GOES_ON.test(words)) ||
    (isLikeStatistics(words) && !on.some(({ text }) => isForeign(plainWords(text))))
  )
}

function isBare(on: LetterLine[]): boolean {
  return wordsOf(on).replace(/[^\p{L}\p{N}]/gu, '').length < FEWEST_CHARACTERS
}

function wordsOf(on: LetterLine[]): string {
  return on.map(({ text }) => plainWords(text)).join(' ')
}

function notSigned(page: number): Note {
  const message = `A letter begins on page ${page}, but we can’t tell where it ends: no “Yours sincerely” follows within ${MOST_PAGES_OF_BODY} pages. Save the letter’s own pages as a separate file.`
  return { code: 'letter-end-unclear', message }
}

function maybeStatistics(first: number, page: number, on: LetterLine[], from: number): Note {
  const words = on.slice(from).map(({ text }) => plainWords(text))
  const ofMap = words.find((line) => OF_MAP.test(line))
  if (ofMap !== undefined) {
    const message = `The file seems to contain a page of the Ombudsman’s map after the letter (page ${page}, “${ofMap}”), and no statistics of the letter’s own. Save each document as a separate file.`
    return { code: 'more-than-one-document', message }
  }
  const quote = (words.find((line) => TRACE.test(line)) ?? words[0] ?? '').slice(0, 120)
  const message = `The letter that begins on page ${first} is followed, on page ${page}, by “${quote}”. We can’t tell if that belongs to its statistics. Save the letter’s own pages as a separate file.`
  return { code: 'letter-end-unclear', message }
}
