import { describe, expect, test } from 'vitest'
import type { ListedReading } from '@/lib/domain/listed'
import { readFile } from '@/lib/ingest/read-file'
import { reportText, statementText } from '@/prisma/factories/listed/decision-page'
import {
  inventedCases,
  newImprovementsText,
  oldImprovementsText,
} from '@/prisma/factories/listed/improvements-page'
import { listHtml, listText } from '@/prisma/factories/listed/list-page'
import { type InventedRow, inventedRows } from '@/prisma/factories/listed/rows'
import { oneOf, type Random, seededRandom, wholeNumber } from '@/prisma/factories/pdf/seeded-random'
import { rounds } from '../../../support/long'
import { damagedBytes, MUTATION_NAMES, mutated } from '../../../support/mutations'
import { LISTED_NAMES, PRINTED, slugOf } from '../../../support/read-listed'

/** Each row with a summary that no other has, by which it is known where its reference is changed. */
const rowsOf = (count: number, seed: number): InventedRow[] =>
  inventedRows(count, { names: PRINTED, seed }).map((row, i) => ({
    ...row,
    summary: `Of case ${seed}/${i}: ${row.summary}`,
  }))

type Document = { name: string; file: string; text: string; rows: InventedRow[] }

const LISTS: Document[] = [
  listOf('marks', 'x.txt', 11, (rows) =>
    listText(rows, { mark: '•', isMarkAlone: true, hasBlankLines: true }),
  ),
  listOf('no marks', 'x.txt', 12, (rows) => listText(rows)),
  listOf('broken lines', 'x.txt', 13, (rows) => listText(rows, { mark: '-', wrapAt: 70, links: 'markdown' })),
  listOf('page', 'x.html', 14, (rows) => listHtml(rows, { isApart: true })),
]
const PAGES: Document[] = [
  pageOf(
    'statement',
    21,
    (row) => statementText({ ...row, kind: 'Statement', outcome: 'Not upheld' }),
    'Not upheld',
  ),
  pageOf(
    'closed',
    22,
    (row) =>
      statementText(
        { ...row, kind: 'Statement', outcome: 'Closed after initial enquiries' },
        { hasBlankLines: true },
      ),
    'Closed after initial enquiries',
  ),
  pageOf('report', 23, (row) => reportText({ ...row, kind: 'Report', outcome: 'Upheld' }), 'Upheld'),
]

function listOf(name: string, file: string, seed: number, write: (rows: InventedRow[]) => string): Document {
  const rows = rowsOf(8, seed)
  return { name, file, text: write(rows), rows }
}

function pageOf(name: string, seed: number, write: (row: InventedRow) => string, outcome: string): Document {
  const [row] = rowsOf(1, seed) as [InventedRow]
  return { name, file: 'x.txt', text: write(row), rows: [{ ...row, outcome }] }
}

async function read(file: string, content: string | Uint8Array): Promise<ListedReading | null> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const { reading } = await readFile(bytes, file, LISTED_NAMES)
  return reading.kind === 'listed' ? reading.listed : null
}

/** What is wrong in what was taken in, in sentences: a council or an outcome that is not the entry's own. */
function wrong(rows: readonly InventedRow[], list: ListedReading): string[] {
  return list.decisions.flatMap((decision) => {
    const { reference, councils, outcomePrinted, outcome, summary } = decision
    const row =
      rows.find((one) => one.reference === reference) ??
      rows.find((one) => summary?.startsWith(one.summary.slice(0, 14)))
    if (!row) return []
    const slugs = councils.map(({ slug }) => slug).join()
    return [
      ...(slugs === slugOf(row.name) ? [] : [`${reference} is taken for ${slugs}, not ${row.name}`]),
      ...(outcome !== null && outcomePrinted === row.outcome
        ? []
        : [`${reference} is ${outcomePrinted}, not ${row.outcome}`]),
    ]
  })
}

/** Changes documents, and says what is taken in wrongly. */
async function fuzz(
  runs: number,
  seed: number,
  documents: readonly Document[],
  change: (document: Document, random: Random) => { text: string | Uint8Array; how: string },
) {
  const said: string[] = []
  let taken = 0
  for (let i = 0; i < runs; i++) {
    const random = seededRandom(seed * 1_000_003 + i)
    const document = documents[i % documents.length] as Document
    const { text, how } = change(document, random)
    const list = await read(document.file, text)
    taken += list?.decisions.length ?? 0
    if (list)
      said.push(...wrong(document.rows, list).map((one) => `run ${i}, ${document.name}, ${how}: ${one}`))
  }
  return { said, taken }
}

const isDetails = (line: string) => /^(?:Statement|Report) .*\d{4}$/.test(line)

const LINE_CHANGES: Record<string, (lines: string[], random: Random) => void> = {
  'drops a line': (lines, random) => void lines.splice(wholeNumber(random, 0, lines.length - 1), 1),
  'drops two lines': (lines, random) => {
    lines.splice(wholeNumber(random, 0, lines.length - 1), 1)
    lines.splice(wholeNumber(random, 0, lines.length - 1), 1)
  },
  'drops two lines that follow each other': (lines, random) =>
    void lines.splice(wholeNumber(random, 0, lines.length - 2), 2),
  'doubles a line': (lines, random) => {
    const at = wholeNumber(random, 0, lines.length - 1)
    lines.splice(at, 0, lines[at] as string)
  },
  'moves a line': (lines, random) => {
    const [line = ''] = lines.splice(wholeNumber(random, 0, lines.length - 1), 1)
    lines.splice(wholeNumber(random, 0, lines.length), 0, line)
  },
  'swaps two lines that follow each other': (lines, random) => {
    const at = wholeNumber(random, 0, lines.length - 2)
    lines.splice(at, 2, lines[at + 1] as string, lines[at] as string)
  },
  'swaps the details of two rows': (lines, random) => {
    const all = lines.flatMap((line, i) => (isDetails(line) ? i : []))
    const [a, b] = [oneOf(random, all as [number]), oneOf(random, all as [number])]
    ;[lines[a], lines[b]] = [lines[b] as string, lines[a] as string]
  },
  'cuts the end off': (lines, random) => void lines.splice(wholeNumber(random, 1, lines.length - 1)),
}

describe('a list with lines dropped, doubled, moved or swapped', () => {
  test.each(Object.keys(LINE_CHANGES))('%s, and no entry gets another’s council or outcome', async (how) => {
    const texts = LISTS.filter(({ file }) => file === 'x.txt')
    const runs = rounds(15, 160)
    const { said, taken } = await fuzz(runs, 31, texts, ({ text }, random) => {
      const lines = text.split('\n')
      LINE_CHANGES[how]?.(lines, random)
      return { text: lines.join('\n'), how }
    })
    expect(said).toEqual([])
    expect(taken).toBeGreaterThan(runs)
  })
})

/** These can give a row another row’s words without leaving a trace. */
const WITHOUT_TRACE = /swaps two (?:words|lines|numbers)|moves a part|repeats a part/

describe('words and digits changed', () => {
  test('leave each entry its own council and outcome', async () => {
    const names = MUTATION_NAMES.filter((name) => !WITHOUT_TRACE.test(name))
    const runs = rounds(90, 1200)
    const { said, taken } = await fuzz(runs, 32, [...LISTS, ...PAGES], ({ text }, random) => {
      const { text: changed, how } = mutated(text, random, { times: 1, names })
      return { text: changed, how: how.join() }
    })
    expect(said).toEqual([])
    expect(taken).toBeGreaterThan(2 * runs)
  })

  test('of a name: whatever it becomes, it is no council that is not printed', async () => {
    const others = [
      'Wiltbridg Council',
      'Western Wiltbridge Council',
      'Wiltbridge School',
      'Wiltbridge',
      'Cornmarch Council',
    ]
    for (const [i, { text, file, rows }] of LISTS.entries()) {
      const row = rows[i] as InventedRow
      for (const other of others) {
        const list = await read(
          file,
          text.replace(
            `${row.name.replace('&', file === 'x.html' ? '&#38;' : '&')} (${row.reference})`,
            `${other} (${row.reference})`,
          ),
        )
        expect(list?.decisions.map(({ reference }) => reference)).toEqual(
          rows.map(({ reference }) => reference).filter((one) => one !== row.reference),
        )
      }
    }
  })

  test('never make the reader fail, however many they are, nor do damaged bytes', async () => {
    let read_ = 0
    await fuzz(rounds(40, 400), 33, [...LISTS, ...PAGES], ({ text }, random) => {
      read_++
      if (random() < 0.4) return { text: damagedBytes(new TextEncoder().encode(text), random), how: 'bytes' }
      return { text: mutated(text, random).text, how: 'many' }
    })
    expect(read_).toBe(rounds(40, 400))
  })
})

test('two lists in one file are never mixed: each entry is of one of them', async () => {
  const texts = LISTS.filter(({ file }) => file === 'x.txt')
  const said: string[] = []
  for (let i = 0; i < rounds(8, 200); i++) {
    const random = seededRandom(34_000_000 + i)
    const [a, b] = [oneOf(random, texts as [Document]), oneOf(random, texts as [Document])]
    const lines = a.text.split('\n')
    lines.splice(wholeNumber(random, 0, lines.length), 0, ...b.text.split('\n'))
    const list = await read('x.txt', lines.join('\n'))
    if (list) said.push(...wrong([...a.rows, ...b.rows], list).map((one) => `run ${i}: ${one}`))
  }
  expect(said).toEqual([])
})

describe('service improvements with lines dropped, doubled or swapped', () => {
  const cases = inventedCases(rowsOf(6, 41).map((row) => ({ ...row, name: 'Wiltbridge Council' }))).map(
    (one, i) => ({ ...one, improvements: one.improvements.map((item) => `${i}: ${item}`) }),
  )
  test.each([
    ['of the old form', oldImprovementsText('Wiltbridge Council', cases)],
    ['of the new form', newImprovementsText(cases)],
  ])('%s are never given to another case', async (_, text) => {
    const changes = ['drops a line', 'drops two lines', 'doubles a line', 'cuts the end off']
    const said: string[] = []
    let taken = 0
    for (let i = 0; i < rounds(25, 200); i++) {
      const random = seededRandom(35_000_000 + i)
      const how = oneOf(random, changes as [string])
      const lines = text.split('\n')
      LINE_CHANGES[how]?.(lines, random)
      for (const { reference, improvements, council } of (await read('x.txt', lines.join('\n')))
        ?.improvements ?? []) {
        taken++
        const own = cases.find((one) => one.reference === reference)
        const others = improvements.filter((item) => !own?.improvements.some((one) => item.startsWith(one)))
        said.push(...others.map((item) => `run ${i}, ${how}: ${reference} has “${item}”`))
        if (council.slug !== 'wiltbridge-council') said.push(`run ${i}, ${how}: ${council.slug}`)
      }
    }
    expect(said).toEqual([])
    expect(taken).toBeGreaterThan(50)
  })
})
