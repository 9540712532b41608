/**
 * A column of a file, as the data dictionary, CSVW, `datapackage.json` and the OpenAPI document describe it: all four
 * are made from this.
 */
export type Column<Name extends string = string> = {
  name: Name
  title: string
  description: string
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date'
  /** Whether a row may leave it empty: null in JSON. */
  mayBeEmpty: boolean
  /** The only values that it takes, where they are few. */
  values?: readonly string[]
  pattern?: string
}

const TYPES: Record<Column['type'], string> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  date: 'day',
}

export function typeInWords(type: Column['type']): string {
  return TYPES[type]
}

type Rest<Name extends string> = [name: Name, title: string, description: string]

export function filled<Name extends string>(
  type: Column['type'],
  ...[name, title, description]: Rest<Name>
): Column<Name> {
  return { name, title, description, type, mayBeEmpty: false }
}

export function emptyable<Name extends string>(
  type: Column['type'],
  ...[name, title, description]: Rest<Name>
): Column<Name> {
  return { name, title, description, type, mayBeEmpty: true }
}

export const YEAR_PATTERN = '^20[0-9][0-9]-[0-9][0-9]$'

export const YEAR_COLUMN: Column<'reporting_year'> = {
  ...filled(
    'string',
    'reporting_year',
    'Reporting year',
    '1 April to 31 March. The letter of July 2024 is about 2023-24.',
  ),
  pattern: YEAR_PATTERN,
}
