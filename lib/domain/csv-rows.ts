import { parse } from 'csv-parse/sync'
import type { z } from 'zod'

/**
 * The rows of a CSV file with a line of headings.
 * @throws an error that names the file, the line and the column when a row is not as expected
 */
export function readRows<Row>(file: string, text: string, schema: z.ZodType<Row>): Row[] {
  const records = parse(text, { columns: true, bom: true }) as unknown[]
  return records.map((record, i) => {
    const row = schema.safeParse(record)
    if (row.success) return row.data
    const [issue] = row.error.issues
    throw new Error(`${file}, line ${i + 2}, ${issue?.path.join('.')}: ${issue?.message}.`)
  })
}
