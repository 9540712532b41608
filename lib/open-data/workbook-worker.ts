import { parentPort } from 'node:worker_threads'
import { utils, write } from '@e965/xlsx'
import { lowerThreadPriority, type Posted } from '@/lib/platform/threads'
import type { Sheet, Workbook } from './workbook'

// Runs in a thread of its own (see workbook.ts).
lowerThreadPriority()

parentPort?.on('message', (workbook: Workbook) => {
  parentPort?.postMessage(answerTo(workbook))
})

function answerTo({ title, sheets }: Workbook): Posted<Uint8Array> {
  try {
    const book = utils.book_new()
    for (const sheet of sheets) utils.book_append_sheet(book, written(sheet), sheet.name)
    // No day and no clock: the same edition is the same bytes.
    book.Props = { Title: title, Author: 'Upheld' }
    const bytes: Buffer = write(book, { bookType: 'xlsx', type: 'buffer', compression: true, bookSST: true })
    return { answer: new Uint8Array(bytes) }
  } catch (error) {
    return { error: (error as Error).message }
  }
}

function written({ rows, widths, hasFilter }: Sheet) {
  // Text stays text: a cell that begins with "=" is none that a spreadsheet works out.
  const sheet = utils.aoa_to_sheet(rows, { dense: true })
  sheet['!cols'] = widths.map((wch) => ({ wch }))
  const { '!ref': all } = sheet
  if (hasFilter && all) sheet['!autofilter'] = { ref: all }
  return sheet
}
