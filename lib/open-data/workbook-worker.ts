import { utils, write } from '@e965/xlsx'
import { lowerThreadPriority } from '@/lib/platform/thread-priority'
import { threadTask } from '@/lib/platform/thread-task'
import type { Sheet, Workbook } from './workbook'

// Runs in a thread of its own (see workbook.ts).
lowerThreadPriority()

export default threadTask(({ title, sheets }: Workbook) => {
  const book = utils.book_new()
  for (const sheet of sheets) utils.book_append_sheet(book, written(sheet), sheet.name)
  // No day and no clock: the same edition is the same bytes.
  book.Props = { Title: title, Author: 'Upheld' }
  const bytes: Buffer = write(book, { bookType: 'xlsx', type: 'buffer', compression: true, bookSST: true })
  return new Uint8Array(bytes)
})

function written({ rows, widths, hasFilter }: Sheet) {
  // Text stays text: a cell that begins with "=" is none that a spreadsheet works out.
  const sheet = utils.aoa_to_sheet(rows, { dense: true })
  sheet['!cols'] = widths.map((wch) => ({ wch }))
  const { '!ref': all } = sheet
  if (hasFilter && all) sheet['!autofilter'] = { ref: all }
  return sheet
}
