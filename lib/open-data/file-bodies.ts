import { creditedHeader, creditedLines } from './credited-csv'
import type { Dataset, Row } from './datasets'

/** A file as CSV, some councils at a time. */
export async function* writtenCsv(
  { columns, terms }: Dataset,
  rows: AsyncIterable<Row[]>,
): AsyncGenerator<string> {
  yield creditedHeader(columns)
  for await (const some of rows) yield creditedLines(columns, some, terms)
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
