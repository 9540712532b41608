import type { Note } from '@/lib/measures/note'

/** A line of a letter. Pages and lines count from 1; a text without form feeds is one page. */
export type LetterLine = { page: number; line: number; text: string }

/** More than any letter of four pages needs, and little enough to read at once. */
const MOST_BYTES = 2_000_000

/**
 * Turns a text letter's bytes into lines.
 * @returns the lines, or the reason why the file cannot be a text letter
 */
export function letterLines(bytes: Uint8Array): { lines: LetterLine[] } | { refused: Note } {
  if (bytes.length > MOST_BYTES) {
    return refuse('too-large', 'The file is far larger than a letter: it has more than 2 MB of text.')
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse(
      'not-utf-8',
      'The file is not readable text (UTF-8). Save the letter as plain text with UTF-8 encoding and try again.',
    )
  }
  if (text.includes('\0')) {
    return refuse('not-text', 'The file is not text: it holds binary data. Save the letter as plain text.')
  }
  if (text.trim() === '') return refuse('empty', 'The file is empty: there is no letter in it.')
  return { lines: text.split('\f').flatMap(linesOfPage) }

  function linesOfPage(page: string, index: number): LetterLine[] {
    return page.split(/\r\n|\r|\n/).map((line, i) => ({ page: index + 1, line: i + 1, text: line }))
  }
}

function refuse(code: string, message: string): { refused: Note } {
  return { refused: { code, message } }
}
