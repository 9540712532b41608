import type { Cell } from './workbook'

/** What a cell gives: a number, or why none. */
export type CellReading =
  | { kind: 'number'; value: number; isPercent: boolean }
  | { kind: 'missing'; why: string }
  | { kind: 'unreadable' }

/** What stands in a cell where the number is not given: it is missing then, never zero. */
const SUPPRESSED =
  /^(?:\*+|[<≤]\s*\d{1,2}|[-–—]+|\.{1,3}|:|\[?(?:c|x|z|u|low|n\/?a)\]?|not (?:applicable|available|known)|suppressed|confidential|#n\/a|null|none)$/i

export function isSuppressed(text: string): boolean {
  return SUPPRESSED.test(text)
}

/**
 * Numbers as people type them: '1,234', '1 234', '82 %'; spaces may be of any kind. What is shown counts: a zero that is
 * shown as '-', or not at all, is a number that readers are not given.
 */
export function readCell(cell: Cell | undefined): CellReading {
  if (!cell) return { kind: 'missing', why: 'leaves the cell empty' }
  if (cell.lacksValue) return { kind: 'missing', why: 'has a formula there without its value' }
  const { text } = cell
  if (/^#(?:div\/0!|null!|name\?|ref!|value!|num!)$/i.test(text))
    return { kind: 'missing', why: `shows the error ${text}` }
  const shown = numberIn(text)
  if (shown) return { kind: 'number', ...shown }
  if (text === '') return { kind: 'missing', why: 'leaves the cell empty' }
  return isSuppressed(text) ? { kind: 'missing', why: `prints “${text}”` } : { kind: 'unreadable' }
}

function numberIn(text: string): { value: number; isPercent: boolean } | null {
  const plain = text.replace(/[\s\u00a0\u2009\u202f]+/g, ' ').trim()
  const match = /^(\d{1,3}(?:[ ,]\d{3})+|\d{1,7})(\.\d{1,15})? ?(%?)$/.exec(plain)
  if (!match) return null
  const [, whole = '', decimals = '', percent] = match
  return { value: Number(`${whole.replace(/[ ,]/g, '')}${decimals}`), isPercent: percent === '%' }
}
