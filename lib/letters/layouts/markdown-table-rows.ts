import type { LetterLine } from '../letter-text'

/** A row of a table: the lines that it stands on, and for each cell what it has of each of them. */
export type TableRow = { lines: LetterLine[]; cells: string[][] }

/** A table of Markdown, and the line after it. */
export type MarkdownTable = { rows: TableRow[]; end: number }

/** More lines than any table of a letter has. */
const MOST_LINES = 200

/** `+----+----+` over and under the rows of a grid. */
const GRID_RULE = /^\s*\+(?:[-=:]+\+)+\s*$/
const GRID_LINE = /^\s*\|.*\|\s*$/
/** `|----|:---|` under the heading of a table of pipes. */
const PIPES_RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/
/** `---- ----` over or under the columns of a table without pipes, and `---------` over all of them. */
const COLUMNS_RULE = /^\s*-{2,}(?: +-{2,})+\s*$/
const WHOLE_RULE = /^\s*-{3,}\s*$/

/** The table that begins with some line; null where none does. */
export function markdownTableAt(lines: LetterLine[], at: number): MarkdownTable | null {
  return gridAt(lines, at) ?? pipesAt(lines, at) ?? columnsAt(lines, at)
}

function textAt(lines: LetterLine[], at: number): string {
  return lines[at]?.text ?? ''
}

function gridAt(lines: LetterLine[], at: number): MarkdownTable | null {
  if (!GRID_RULE.test(textAt(lines, at))) return null
  let end = at + 1
  const isOfGrid = (text: string) => GRID_RULE.test(text) || GRID_LINE.test(text)
  while (end < at + MOST_LINES && isOfGrid(textAt(lines, end))) end++
  const rows: TableRow[] = []
  let row: LetterLine[] = []
  let rule = textAt(lines, at)
  for (const line of lines.slice(at + 1, end)) {
    if (!GRID_RULE.test(line.text)) {
      row.push(line)
      continue
    }
    if (row.length > 0) rows.push(gridRow(row, [rule, line.text]))
    row = []
    rule = line.text
  }
  return row.length > 0 ? null : { rows, end }
}

/** A row's cells end where every line of it has a pipe at the corner of a rule. */
function gridRow(lines: LetterLine[], rules: string[]): TableRow {
  const corners = new Set(rules.flatMap((rule) => [...rule.matchAll(/\+/g)].map(({ index }) => index)))
  const edges = [...corners]
    .filter((corner) => lines.every(({ text }) => text[corner] === '|'))
    .sort((a, b) => a - b)
  const cells = edges
    .slice(0, -1)
    .map((edge, i) => lines.map(({ text }) => text.slice(edge + 1, edges[i + 1])))
  return { lines, cells }
}

function pipesAt(lines: LetterLine[], at: number): MarkdownTable | null {
  if (!textAt(lines, at).includes('|') || !PIPES_RULE.test(textAt(lines, at + 1))) return null
  let end = at + 2
  while (textAt(lines, end).includes('|')) end++
  const rows = lines.slice(at, end).flatMap((line, i): TableRow[] => {
    if (i === 1) return []
    const cells = line.text
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
    return [{ lines: [line], cells: cells.map((cell) => [cell]) }]
  })
  return { rows, end }
}

/** A table whose columns stand under rules: with a heading or without, each row on one line or on several. */
function columnsAt(lines: LetterLine[], at: number): MarkdownTable | null {
  const isOpened = WHOLE_RULE.test(textAt(lines, at))
  const first = isOpened ? at + 1 : at
  const rule = columnsRuleFrom(lines, first)
  if (rule === null) return null
  const isClosed = isOpened || rule === at
  const end = isClosed ? nextRule(lines, rule) : nextEmpty(lines, rule)
  if (end === null) return null
  const starts = [...textAt(lines, rule).matchAll(/-+/g)].map(({ index }) => index)
  const heading = lines.slice(first, rule)
  const body = lines.slice(rule + 1, end)
  // Rows of several lines have an empty line after each, the last one too.
  const groups = body.some(({ text }) => text.trim() === '') ? parted(body) : body.map((line) => [line])
  const rows = [heading, ...groups]
    .filter((group) => group.length > 0)
    .map((group) => columnsRow(group, starts))
  return { rows, end: isClosed ? end + 1 : end }
}

/** The rule under the heading that begins with some line, which may have none. */
function columnsRuleFrom(lines: LetterLine[], first: number): number | null {
  for (let i = first; i < first + MOST_LINES; i++) {
    const text = textAt(lines, i)
    if (COLUMNS_RULE.test(text)) return i
    if (text.trim() === '' || WHOLE_RULE.test(text)) return null
  }
  return null
}

function nextRule(lines: LetterLine[], after: number): number | null {
  for (let i = after + 1; i < Math.min(lines.length, after + MOST_LINES); i++) {
    if (COLUMNS_RULE.test(textAt(lines, i)) || WHOLE_RULE.test(textAt(lines, i))) return i
  }
  return null
}

function nextEmpty(lines: LetterLine[], after: number): number {
  let end = after + 1
  while (textAt(lines, end).trim() !== '') end++
  return end
}

/** Lines in groups that empty lines part. */
function parted(lines: LetterLine[]): LetterLine[][] {
  const groups: LetterLine[][] = [[]]
  for (const line of lines) {
    if (line.text.trim() === '') groups.push([])
    else groups.at(-1)?.push(line)
  }
  return groups
}

function columnsRow(lines: LetterLine[], starts: number[]): TableRow {
  const cells = starts.map((start, i) =>
    lines.map(({ text }) => text.slice(i === 0 ? 0 : start, starts[i + 1])),
  )
  return { lines, cells }
}
