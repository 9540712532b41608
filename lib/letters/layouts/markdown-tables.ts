import type { LetterLine } from '../letter-text'
import { markdownTableAt, type TableRow } from './markdown-table-rows'

/**
 * Text with the tables of Markdown taken out of their rules and pipes, cell by cell, as a person reads them. A row of
 * one line stays one, its cells parted by tabs; the cells of a longer row follow each other. Every line keeps its number.
 */
export function cellByCell(lines: LetterLine[]): LetterLine[] {
  const read: LetterLine[] = []
  for (let i = 0; i < lines.length; ) {
    const table = markdownTableAt(lines, i)
    if (table) read.push(...table.rows.flatMap(linesOfRow))
    else read.push(...lines.slice(i, i + 1).map(withoutTags))
    i = table?.end ?? i + 1
  }
  return read
}

/** The tags of a table and of plain and bold words in it: they stand where Markdown has no table of its own. */
const TAG =
  /<\/?(?:table|thead|tbody|colgroup|col|tr|th|td|p|br|strong)(?: (?:class|style)="(?:header|odd|even|text-align: ?[a-z]+;?|width: ?[\d.]+%;?)")* ?\/?>/gi

function withoutTags(line: LetterLine): LetterLine {
  return line.text.includes('<') ? { ...line, text: line.text.replace(TAG, ' ').trim() } : line
}

function linesOfRow({ lines, cells }: TableRow): LetterLine[] {
  const [first] = lines
  if (!first) return []
  if (lines.length === 1)
    return [{ ...first, text: cells.map(([text = '']) => withoutBold(text)).join('\t') }]
  return cells.flatMap((cell) =>
    lines.flatMap((line, i) => {
      const text = withoutBold(cell[i] ?? '')
      return text === '' ? [] : [{ ...line, text }]
    }),
  )
}

/** A cell in bold, as totals often are. */
function withoutBold(cell: string): string {
  return cell.trim().replace(/^\*\*([^*]*)\*\*$/, '$1')
}
