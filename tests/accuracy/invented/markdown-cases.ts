import type { ReportingYear } from '@/lib/domain/reporting-year'
import { startOf } from '@/lib/domain/reporting-year'
import { LETTER_YEARS } from '@/prisma/factories/letter-pdf'
import type { InventedPdfLetter } from '@/prisma/factories/pdf/letter-type'
import { panelContents } from '@/prisma/factories/pdf/panel-content'
import { type Random, seededRandom } from '@/prisma/factories/pdf/seeded-random'
import { tableCells } from '@/prisma/factories/pdf/table-cells'
import { hasTables, layoutNameOf } from '@/prisma/factories/pdf/years'
import type { LabelledCase } from '../labelled-case'
import { wrapped } from './columns'
import { INVENTED_NAMES, ODDLY_NAMED } from './councils'
import { labelOf } from './labels'
import { ordinaryLetter } from './misprints'
import { PLAIN } from './plain-look'
import { marked } from './statistics-chunks'
import { textLetter } from './text-letter'

/** How a program writes a table of Markdown: one row of cells, under their headings where there are any. */
const TABLES = {
  'a grid': grid,
  pipes,
  rules,
}

/** Letters of every year whose measures or numbers stand in tables of Markdown, which must be read. */
export function markdownCases(seed: number): LabelledCase[] {
  return Object.entries(TABLES).flatMap(([name, table]) =>
    LETTER_YEARS.map((year, i) => {
      const random = seededRandom(seed + i)
      const letter = ordinaryLetter(year, random)
      return {
        kind: `Markdown, tables with ${name}`,
        name: `${year}, ${name}`,
        file: 'markdown.txt',
        bytes: new TextEncoder().encode(markdownLetter(letter, table, random)),
        label: labelOf(letter, slugOf(letter), true),
        names: INVENTED_NAMES,
      }
    }),
  )
}

/** The council that an ordinary letter is to. */
export function slugOf({ council }: InventedPdfLetter): string {
  const found = ODDLY_NAMED.find(({ printed }) => printed.includes(council))
  if (!found) throw new Error(`No invented council is called ${council}.`)
  return found.slug
}

/** What stands before the statistics of a letter. */
export function letterBefore(letter: InventedPdfLetter, random: Random): string {
  return textLetter({ ...letter, print: { withoutStatistics: true } }, PLAIN, random)
}

type TableWriter = (cells: string[], headings: string[] | null) => string

function markdownLetter(letter: InventedPdfLetter, table: TableWriter, random: Random): string {
  const { year, council } = letter
  const head = [
    letterBefore(letter, random),
    `## ${hasTables(year) ? 'Local Authority Report: ' : ''}${council}`,
    periodOf(year),
  ]
  return [...head, ...(hasTables(year) ? numbers(letter, table) : measures(letter, table))].join('\n\n')
}

function periodOf(year: ReportingYear): string {
  return `For the period ending: 31/03/${startOf(year) + 1}`
}

function numbers(letter: InventedPdfLetter, table: TableWriter): string[] {
  const { received, decisions, remedied } = tableCells(letter)
  const written = (cells: typeof received) =>
    table(
      cells.map(({ value }) => value ?? ''),
      cells.map(({ heading }) => heading),
    )
  return [
    '### Complaints and enquiries received',
    written(received),
    '### Decisions made',
    'Detailed Investigations',
    written(decisions),
    ...(layoutNameOf(letter.year) === 'tables-with-remedies'
      ? ['### Complaints Remedied', written(remedied)]
      : []),
  ]
}

function measures(letter: InventedPdfLetter, table: TableWriter): string[] {
  const look = { ...PLAIN, markup: 'markdown' as const }
  return panelContents(letter).flatMap(({ heading, lead, numeral, detail }) => [
    `### ${heading}`,
    table(
      [
        lead.map((sentence) => marked(sentence, look)).join(' '),
        numeral ? `**${numeral.text}** ${numeral.caption}` : '',
      ],
      null,
    ),
    ...detail.map((sentence) => wrapped(marked(sentence, look), 72)),
  ])
}

/** A cell's words in lines, as many as the highest cell of its row has. */
function linesOfCells(cells: string[], width: number): string[][] {
  const lines = cells.map((cell) => wrapped(cell, width).split('\n'))
  const rows = Math.max(...lines.map(({ length }) => length))
  return Array.from({ length: rows }, (_, row) => lines.map((cell) => (cell[row] ?? '').padEnd(width)))
}

function grid(cells: string[], headings: string[] | null): string {
  const width = headings ? 14 : 34
  const rule = (mark: string) => `+${cells.map(() => mark.repeat(width + 2)).join('+')}+`
  const row = (texts: string[]) => linesOfCells(texts, width).map((line) => `| ${line.join(' | ')} |`)
  return headings
    ? [rule('-'), ...row(headings), rule('='), ...row(cells), rule('-')].join('\n')
    : [rule('-'), ...row(cells), rule('='), rule('-')].join('\n')
}

function pipes(cells: string[], headings: string[] | null): string {
  const row = (texts: string[]) => `| ${texts.join(' | ')} |`
  const rule = `|${cells.map(() => '----').join('|')}|`
  return headings ? [row(headings), rule, row(cells)].join('\n') : [row(cells), rule].join('\n')
}

function rules(cells: string[], headings: string[] | null): string {
  const width = headings ? 14 : 34
  const rule = `  ${cells.map(() => '-'.repeat(width)).join(' ')}`
  const row = (texts: string[]) => linesOfCells(texts, width).map((line) => `  ${line.join(' ')}`)
  const whole = `  ${'-'.repeat(cells.length * (width + 1) - 1)}`
  return headings
    ? [whole, ...row(headings), rule, ...row(cells), '', whole].join('\n')
    : [rule, ...row(cells), '', rule].join('\n')
}
