import { LETTER_YEARS } from '@/prisma/factories/letter-pdf'
import type { InventedPdfLetter } from '@/prisma/factories/pdf/letter-type'
import { panelContents } from '@/prisma/factories/pdf/panel-content'
import { oneOf, type Random, seededRandom } from '@/prisma/factories/pdf/seeded-random'
import { tableCells } from '@/prisma/factories/pdf/table-cells'
import { hasTables, layoutNameOf } from '@/prisma/factories/pdf/years'
import type { LabelledCase } from '../labelled-case'
import { beside, wrapped } from './columns'
import { INVENTED_NAMES } from './councils'
import { labelOf } from './labels'
import { letterBefore, slugOf } from './markdown-cases'
import { ordinaryLetter } from './misprints'
import { PLAIN } from './plain-look'
import { marked } from './statistics-chunks'
import { textLetter } from './text-letter'

const FOOT = 'PO Box 1000                Testville TE1 0ST                www.lgo.org.uk'

const isOfMeasures = (year: InventedPdfLetter['year']) => !hasTables(year)

/** Letters with words broken at line ends, with headings broken in their cells, and with tables that pages cut. */
export function brokenLineCases(seed: number): LabelledCase[] {
  const measures = LETTER_YEARS.filter(isOfMeasures)
  const tables = LETTER_YEARS.filter(hasTables)
  return [
    ...measures.map((year, i) => caseOf('words broken at line ends', hyphenated, year, seed + i)),
    ...tables.map((year, i) => caseOf('headings broken in their cells', inNarrowCells, year, seed + i)),
    ...measures.map((year, i) => caseOf('tables cut by a page', cutByPage, year, seed + i)),
  ]
}

function caseOf(
  kind: string,
  write: (letter: InventedPdfLetter, random: Random) => string,
  year: InventedPdfLetter['year'],
  seed: number,
): LabelledCase {
  const random = seededRandom(seed)
  const letter = ordinaryLetter(year, random)
  return {
    kind,
    name: year,
    file: 'broken.txt',
    bytes: new TextEncoder().encode(write(letter, random)),
    label: labelOf(letter, slugOf(letter), true),
    names: INVENTED_NAMES,
  }
}

/** Some words of the statistics go on in the next line, as typesetters break them. */
function hyphenated(letter: InventedPdfLetter, random: Random): string {
  const [before = '', statistics = ''] = textLetter(letter, PLAIN, random).split('\f')
  const broken = statistics.replace(/(?<=[a-z]{4})(?=[a-z]{4})/g, () => (random() < 0.2 ? '-\n' : ''))
  return `${before}\f${broken}`
}

/** Tables with the words of their headings broken where the cell ends, as `pdftotext -layout` saves them. */
function inNarrowCells(letter: InventedPdfLetter, random: Random): string {
  const { received, decisions, remedied } = tableCells(letter)
  const table = (cells: typeof received) => {
    const inMiddle = oneOf(random, [true, false])
    const columns = cells.map(({ heading, value }) => {
      const lines = wrapped(heading, 11)
        .split('\n')
        .flatMap((line) => line.match(/.{1,10}/g) ?? [])
      return { lines, value: value ?? '' }
    })
    const rows = Math.max(...columns.map(({ lines }) => lines.length))
    const heads = Array.from({ length: rows }, (_, row) =>
      columns
        .map(({ lines }) => (lines[row] ?? '').padEnd(12))
        .join('')
        .trimEnd(),
    )
    const numbers = columns
      .map(({ value }) => (inMiddle ? `    ${value}` : value).padEnd(12))
      .join('')
      .trimEnd()
    return [...heads, numbers].join('\n')
  }
  return [
    letterBefore(letter, random),
    `\fLocal Authority Report: ${letter.council}\nFor the Period Ending: 31/03/${Number(letter.year.slice(0, 4)) + 1}`,
    `Complaints and enquiries received\n${table(received)}`,
    `Decisions made                                   Detailed Investigations\n${table(decisions)}`,
    ...(layoutNameOf(letter.year) === 'tables-with-remedies'
      ? [`Complaints Remedied\n${table(remedied)}`]
      : []),
  ].join('\n\n')
}

/** Measures in columns, with the end of a page and its foot in the midst of the last one. */
function cutByPage(letter: InventedPdfLetter, random: Random): string {
  const parts = panelContents(letter).map(({ heading, lead, numeral, detail }) => {
    const left = lead.map((sentence) => ({ text: marked(sentence, PLAIN) }))
    const right = numeral ? [{ text: numeral.text }, { text: numeral.caption }] : []
    return [
      heading,
      beside([left, right], () => 0.9).text,
      ...detail.map((one) => wrapped(marked(one, PLAIN), 90)),
    ]
  })
  const lines = parts.flat().join('\n').split('\n')
  const last = lines.findLastIndex((line) => /average/.test(line))
  const pages = [lines.slice(0, last), lines.slice(last)].map((page) => `${page.join('\n')}\n\n${FOOT}`)
  return [letterBefore(letter, random), FOOT, `\f${pages.join('\n\f')}`].join('\n\n')
}
