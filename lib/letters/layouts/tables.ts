import type { LetterLine } from '../letter-text'
import { plainWords } from '../running-text'
import { nothingPrinted, type PrintedNumbers } from './layout'
import type { Table } from './table'

/** How the tables of a letter are headed; extraction splits the words of a heading over cells and lines. */
const HEADINGS = {
  received: /^complaints and enquiries rec/i,
  decisions: /^decis(?:ions)?\s*(?:ions)?\s*made\b/i,
  remedies: /^complaints?s?\s+remedied\b/i,
}

const REMEDIES_CELL = /\bby LGO\b/i

/** The parts of a letter with its tables; a part is empty where its heading is not found. */
export function tablesIn(lines: LetterLine[]): Record<keyof typeof HEADINGS, LetterLine[]> {
  // The letter itself speaks of "Decisions made" too.
  const signature = lines.findIndex(({ text }) => /^\W*yours (?:sincerely|faithfully)/i.test(text))
  const words = lines.map(({ text }, i) => (i < signature ? '' : withoutMark(plainWords(text))))
  const find = (heading: RegExp, after: number, cell?: RegExp) =>
    words.findIndex(
      (line, i) =>
        i > after &&
        line !== '' &&
        (heading.test(fourLinesFrom(words, i)) || cell?.test(line) || isInCell(heading, lines[i])),
    )
  const received = find(HEADINGS.received, -1)
  const decisions = find(HEADINGS.decisions, received)
  const remedies = find(HEADINGS.remedies, decisions, REMEDIES_CELL)
  return {
    received: section(lines, received, decisions),
    decisions: section(lines, decisions, remedies),
    remedies: section(lines, remedies, -1),
  }
}

/** The mark of a heading in Markdown and the like. */
function withoutMark(words: string): string {
  return words.replace(/^[#=]+ /, '')
}

/** Whether a heading stands in a line beside something else, as the notes stand beside the remedies. */
function isInCell(heading: RegExp, line: LetterLine | undefined): boolean {
  return line?.text.split(/ {3,}|\t/).some((cell) => heading.test(plainWords(cell))) ?? false
}

function fourLinesFrom(words: string[], from: number): string {
  return words
    .slice(from, from + 8)
    .filter((line) => line !== '')
    .slice(0, 4)
    .join(' ')
}

function section(lines: LetterLine[], from: number, to: number): LetterLine[] {
  return from < 0 ? [] : lines.slice(from, to < 0 ? undefined : to)
}

export function inTable(figures: PrintedNumbers['figures'], table: Table): PrintedNumbers {
  return { ...nothingPrinted(), figures, notes: table.notes }
}

export function unreadable(table: string): PrintedNumbers {
  const message = `In the table of ${table}, no row could be read that has a number in every column. It needs a manual review.`
  return { ...nothingPrinted(), problems: [{ code: 'table-unreadable', message }] }
}

export function together(tables: PrintedNumbers[]): PrintedNumbers {
  const notUpheld = tables.find((table) => table.notUpheld)?.notUpheld
  return {
    figures: Object.assign({}, ...tables.map(({ figures }) => figures)),
    missing: tables.flatMap(({ missing }) => missing),
    problems: tables.flatMap(({ problems }) => problems),
    notes: tables.flatMap(({ notes }) => notes),
    ...(notUpheld && { notUpheld }),
  }
}
