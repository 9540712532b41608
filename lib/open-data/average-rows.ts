import type { PrintedAverages } from '@/lib/data/type-averages'
import { AUTHORITY_TYPE_ORDER, type AuthorityType, hasTypeAverage } from '@/lib/domain/authority-types'
import { AVERAGE_NAMES, type AverageName, FIGURES } from '@/lib/domain/figure-names'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { SourceKind } from '@/lib/domain/source'
import { ONLY_ONE } from '@/lib/words/confirmed-words'
import { type Column, emptyable, filled, YEAR_COLUMN } from './column'
import { TYPE_COLUMN } from './council-row'
import { FIGURE_NAME_COLUMN } from './figure-row'

type AverageRow = {
  authority_type: AuthorityType
  reporting_year: ReportingYear
  figure: AverageName
  figure_name: string
  value: number
  letters: number
  publications: number
  agreed: boolean
  note: string | null
  data_files: number
}

export function averageRows(
  averagesOf: (type: AuthorityType) => PrintedAverages,
  years: ReportingYear[],
): AverageRow[] {
  return AUTHORITY_TYPE_ORDER.filter(hasTypeAverage).flatMap((type) =>
    years.toSorted().flatMap((year) =>
      AVERAGE_NAMES.flatMap((figure) => {
        const averages = averagesOf(type)
        const printed = averages.printed(year, figure)
        return printed.map(({ value, letters, publications, dataFiles }) => ({
          authority_type: type,
          reporting_year: year,
          figure,
          figure_name: FIGURES[figure].label,
          value,
          letters,
          publications,
          agreed: printed.length === 1,
          note: onlyOne(averages.onlySource(year, figure, value)),
          data_files: dataFiles,
        }))
      }),
    ),
  )
}

export const AVERAGE_COLUMNS: Column<keyof AverageRow>[] = [
  { ...TYPE_COLUMN, values: AUTHORITY_TYPE_ORDER.filter(hasTypeAverage) },
  YEAR_COLUMN,
  {
    ...filled(
      'string',
      'figure',
      'Figure',
      'The average, by its name in this data, such as upheldRateTypeAverage.',
    ),
    values: AVERAGE_NAMES,
  },
  FIGURE_NAME_COLUMN,
  filled('number', 'value', 'Value', 'As printed: whole percent, or a number per 100,000 residents.'),
  filled('integer', 'letters', 'Letters', 'How many published letters print this value.'),
  filled('integer', 'publications', 'Pages of the map', 'How many pages of the Ombudsman’s map print it.'),
  filled(
    'boolean',
    'agreed',
    'Agreed',
    'false where sources print different values. Each value then has its own row.',
  ),
  emptyable(
    'string',
    'note',
    'Note',
    'That only one source gives this value. Empty where a second source does too.',
  ),
  filled('integer', 'data_files', 'Data files', 'How many of the Ombudsman’s data files print it.'),
]

function onlyOne(kind: SourceKind | null): string | null {
  return kind && ONLY_ONE[kind]
}
