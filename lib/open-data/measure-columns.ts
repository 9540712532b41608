import type { MeasureRow } from './measure-row'

/** A column of the files, as the data dictionary describes it. */
export type Column = {
  name: keyof MeasureRow
  title: string
  description: string
  type: 'string' | 'integer' | 'number'
}

/** The columns of every file of measures, in their order. */
export const MEASURE_COLUMNS: Column[] = [
  text('council', 'Council', 'The council’s part of every address on this site.'),
  text('council_name', 'Council’s name', 'Its full name.'),
  text('gss_code', 'GSS code', 'The code in force, or the last one; empty for a council that has none.'),
  text(
    'authority_type',
    'Authority type',
    'county, district, metropolitan, unitary, london_borough, or other for a body that is compared with nobody.',
  ),
  text(
    'reporting_year',
    'Reporting year',
    '1 April to 31 March: 2023-24 is told by the letter of July 2024.',
  ),
  text('measure', 'Measure', 'upheld-rate, compliance-rate or early-remedy-rate.'),
  whole(
    'base',
    'Base',
    'The cases that the count is of: investigations, compliance outcomes or upheld complaints.',
  ),
  whole('count', 'Count', 'How many of the base, as `counted` says; empty where the base is zero.'),
  text('counted', 'Counted', 'What is counted: upheld, put right early, or not complied with.'),
  whole('rate', 'Rate', 'Whole percent, as printed; for compliance, of recommendations complied with.'),
  whole('type_average', 'Type average', 'Whole percent, as printed for the council’s authority type.'),
  whole(
    'expected_from',
    'Expected from',
    'The least count that chance alone would give 95 in 100 such councils.',
  ),
  whole('expected_to', 'Expected to', 'The greatest such count.'),
  share('interval_from', 'Interval from', 'The lower end of the rate’s 95% interval (Wilson), in percent.'),
  share('interval_to', 'Interval to', 'The upper end.'),
  text(
    'outcome',
    'Outcome',
    'What the count can bear beside the type average; empty where nothing is compared.',
  ),
  text('status', 'Status', 'The outcome in words, or why a number is missing.'),
  text('source', 'Source', 'Where the figures were read.'),
  text('source_address', 'Source’s address', 'On this site where it begins with a slash.'),
]

function text(name: keyof MeasureRow, title: string, description: string): Column {
  return { name, title, description, type: 'string' }
}

function whole(name: keyof MeasureRow, title: string, description: string): Column {
  return { name, title, description, type: 'integer' }
}

function share(name: keyof MeasureRow, title: string, description: string): Column {
  return { name, title, description, type: 'number' }
}
