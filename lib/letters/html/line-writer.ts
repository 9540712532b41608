import { JOINT } from '@/lib/words/unseen-characters'
import { NOT_SHOWN, withoutHeaps, withoutIdleWidthless } from '../odd-characters'

/** A line by itself wherever it stands. */
const BLOCKS = new Set(
  'article aside blockquote body caption dd details dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol pre search section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)

/** A line by itself but in the cell of a table, whose row stays one line. */
const PLAIN_BLOCKS = new Set(['address', 'br', 'center', 'dir', 'div', 'nav', 'p'])

const CELLS = new Set(['td', 'th'])

/** Whether what stands before an element of this name and what stands in it never touch. */
export function breaksWords(name: string): boolean {
  return BLOCKS.has(name) || PLAIN_BLOCKS.has(name) || CELLS.has(name)
}

/** Puts words into lines, and the cells of a row into one line. */
export class LineWriter {
  private readonly lines: string[] = []
  private cells: string[][] = [[]]
  private cellsOpen = 0
  private preOpen = 0
  private isFirstCell = true

  open(name: string): void {
    this.breakAt(name)
    if (name === 'tr' || name === 'table') this.isFirstCell = true
    if (name === 'pre') this.preOpen++
    if (CELLS.has(name)) {
      if (!this.isFirstCell) this.cells.push([])
      this.isFirstCell = false
      this.cellsOpen++
    }
  }
  close(name: string): void {
    if (CELLS.has(name)) this.cellsOpen--
    if (name === 'pre') this.preOpen--
    this.breakAt(name)
  }
  text(text: string): void {
    if (this.preOpen === 0) {
      this.write(text)
      return
    }
    for (const [i, line] of text.split(/\r\n?|\n/).entries()) {
      if (i > 0) this.endLine()
      this.write(line)
    }
  }
  write(text: string): void {
    this.cells.at(-1)?.push(text)
  }
  /** What follows stands in a column of its own. */
  nextCell(): void {
    if (this.cellsOpen === 0) this.cells.push([])
    else this.write(' ')
  }
  notShown(): void {
    this.write(NOT_SHOWN)
  }
  /** What follows need not be a part of the number before it. */
  joint(): void {
    this.write(JOINT)
  }
  breakAt(name: string): void {
    if (BLOCKS.has(name) || (PLAIN_BLOCKS.has(name) && this.cellsOpen === 0)) this.endLine()
    else if (PLAIN_BLOCKS.has(name)) this.write(' ')
  }
  end(): string {
    this.endLine()
    return this.lines.join('\n')
  }

  private endLine(): void {
    const line = this.cells.map(collapsed).join('\t').trimEnd()
    if (line !== '') this.lines.push(line)
    this.cells = [[]]
  }
}

const RUNS_OF_JOINTS = new RegExp(`${JOINT}{2,}`, 'g')
const JOINTS_OUTSIDE_NUMBERS = new RegExp(`(?<!\\d[.,]?)${JOINT}|${JOINT}(?!\\d)`, 'g')

/** One kind of space, once, and no characters without width, joints or marks of what is not shown but beside a number. */
function collapsed(parts: string[]): string {
  const text = parts.join('')
  const joined = text.includes(JOINT)
    ? text.replace(RUNS_OF_JOINTS, JOINT).replace(JOINTS_OUTSIDE_NUMBERS, '')
    : text
  const words = withoutIdleWidthless(withoutHeaps(joined))
  return words
    .replace(/(?<![\d%]|\u0336)\ufffc+(?![\d%])/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
