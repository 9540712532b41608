import { CAUTIONS } from '@/lib/domain/cautions'
import type { Edition } from '@/lib/domain/edition'
import { taskQueue } from '@/lib/platform/task-queue'
import { startThreads, type Threads } from '@/lib/platform/threads'
import { workerScript } from '@/lib/platform/workers'
import type { Citation } from '@/lib/words/citation'
import { editionInWords } from '@/lib/words/edition-note'
import { capitalised } from '@/lib/words/numbers'
import { type Column, typeInWords } from './column'
import type { Cell } from './csv'
import type { Dataset, Row } from './datasets'

/** A sheet: its rows, the first of them the headings, and how wide its columns are, in characters. */
export type Sheet = { name: string; rows: Cell[][]; widths: number[]; hasFilter: boolean }

export type Workbook = { title: string; sheets: Sheet[] }

/** The whole of the figures of 300 councils over ten years takes some seconds of work. In milliseconds. */
const TIME_LIMIT = 120_000

/** In MB: a cell takes some hundred bytes while it is written. */
const MEMORY_LIMIT = 1024

/** So many may wait; each takes much memory, so one is written at a time. */
const queueWorkbook = taskQueue(10)

const shared = globalThis as { upheldWorkbookThreads?: Threads<Workbook, Uint8Array> }

/**
 * A file as a workbook (.xlsx): its rows, what the columns mean, and what to say where it is used again. The same rows
 * always give the same bytes.
 * @throws TooBusy while too many wait
 */
export async function writtenWorkbook(
  dataset: Dataset,
  about: { title: string; edition: Edition; citation: Citation },
  rows: AsyncIterable<Row[]>,
): Promise<Uint8Array> {
  return queueWorkbook(async () => {
    const all: Row[] = []
    for await (const some of rows) all.push(...some)
    const workbook = {
      title: about.title,
      sheets: [dataSheet(dataset.columns, all), columnsSheet(dataset.columns), aboutSheet(dataset, about)],
    }
    shared.upheldWorkbookThreads ??= startThreads<Workbook, Uint8Array>({
      script: workerScript('workbook'),
      size: 1,
      timeLimit: TIME_LIMIT,
      memoryLimit: MEMORY_LIMIT,
    })
    return shared.upheldWorkbookThreads.run(workbook)
  })
}

function dataSheet(columns: Column[], rows: Row[]): Sheet {
  return {
    name: 'Data',
    rows: [
      columns.map(({ name }) => name),
      ...rows.map((row) => columns.map(({ name }) => row[name] ?? null)),
    ],
    widths: columns.map(({ name, type }) => Math.max(name.length + 3, type === 'string' ? 18 : 8)),
    hasFilter: true,
  }
}

function columnsSheet(columns: Column[]): Sheet {
  return {
    name: 'Columns',
    rows: [
      ['column', 'title', 'type', 'may be empty', 'values', 'meaning'],
      ...columns.map(({ name, title, type, mayBeEmpty, values, description }) => [
        name,
        title,
        typeInWords(type),
        mayBeEmpty ? 'yes' : 'no',
        values?.join(', ') ?? null,
        description,
      ]),
    ],
    widths: [24, 28, 14, 14, 40, 100],
    hasFilter: false,
  }
}

function aboutSheet(
  { description, terms }: Dataset,
  { title, edition, citation }: { title: string; edition: Edition; citation: Citation },
): Sheet {
  return {
    name: 'About',
    rows: [
      ['Title', title],
      ['Description', description],
      ['Edition', capitalised(editionInWords(edition))],
      ['Address', citation.csl.URL],
      ['Cite as', citation.text],
      ['Licence', `${terms.title}: ${terms.address}`],
      ...terms.credits.map((words) => ['Credit', words]),
      ...CAUTIONS.map(({ text }) => ['Caution', text]),
    ],
    widths: [14, 140],
    hasFilter: false,
  }
}
