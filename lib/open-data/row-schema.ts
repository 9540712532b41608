import { z } from 'zod'
import type { Column } from './column'

/** A row as its columns describe it, so that files, dictionary and API say the same. */
export function rowSchema(columns: Column[]) {
  return z.strictObject(Object.fromEntries(columns.map((column) => [column.name, cellSchema(column)])))
}

function cellSchema(column: Column): z.ZodType {
  const { title, description, mayBeEmpty } = column
  const value = valueSchema(column)
  return (mayBeEmpty ? value.nullable() : value).meta({ title, description })
}

function valueSchema({ type, values, pattern }: Column): z.ZodType {
  switch (type) {
    case 'string':
      if (values) return z.enum(values)
      return pattern ? z.string().regex(new RegExp(pattern)) : z.string()
    case 'integer':
      return z.int()
    case 'number':
      return z.number()
    case 'boolean':
      return z.boolean()
    case 'date':
      return z.string().meta({ format: 'date' })
  }
}
