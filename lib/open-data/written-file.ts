import type { Column } from './column'
import { csvHeader, csvLines } from './csv'
import type { Row } from './datasets'

/** A file as CSV, piece by piece. */
export async function* writtenCsv(columns: Column[], rows: AsyncIterable<Row[]>): AsyncGenerator<string> {
  yield csvHeader(columns)
  for await (const some of rows) yield csvLines(columns, some)
}

/**
 * A file as JSON, piece by piece: what it is, then its rows, a line each.
 * @param head what stands before the rows
 */
export async function* writtenJson(head: object, rows: AsyncIterable<Row[]>): AsyncGenerator<string> {
  yield `${JSON.stringify(head, null, 2).replace(/\n\}$/, '')},\n  "rows": [`
  let isFirst = true
  for await (const some of rows) {
    if (some.length === 0) continue
    yield `${isFirst ? '' : ','}\n    ${some.map((row) => JSON.stringify(row)).join(',\n    ')}`
    isFirst = false
  }
  yield '\n  ]\n}\n'
}
