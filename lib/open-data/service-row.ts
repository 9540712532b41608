import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { receivedIn } from '@/lib/domain/services'
import { sourceAddress } from '@/lib/letter/address'
import { sourceOfFigure } from '@/lib/words/source-words'
import { type Column, emptyable, filled, YEAR_COLUMN } from './column'
import { COUNCIL_COLUMNS, type CouncilCells, councilCells } from './council-row'

/** The complaints and enquiries that the Ombudsman received about a council and one of its services in a year. */
export type ServiceRow = CouncilCells & {
  reporting_year: ReportingYear
  position: number
  service: string
  value: number
  /** Of all services together, as the source prints it. */
  total: number
  other_source: 'agrees' | 'differs' | null
  source: string
  source_address: string
}

/** The rows of a council's year, of the source that its page shows; none where no source gives the services. */
export function serviceRows(council: Council, published: CouncilYear): ServiceRow[] {
  const received = receivedIn(published)
  if (!received) return []
  const { figure, source: kind, others } = received
  const source = sourceOfFigure(published, figure, kind)
  return figure.parts.map(({ name, value }, i) => ({
    ...councilCells(council),
    reporting_year: published.year,
    position: i + 1,
    service: name,
    value,
    total: figure.value,
    other_source: others.length === 0 ? null : others.every(({ agrees }) => agrees) ? 'agrees' : 'differs',
    source: source.words,
    source_address: sourceAddress(source),
  }))
}

export const SERVICE_COLUMNS: Column<keyof ServiceRow>[] = [
  ...COUNCIL_COLUMNS,
  YEAR_COLUMN,
  filled('integer', 'position', 'Position', 'The place of the service in the source’s table, from 1.'),
  filled(
    'string',
    'service',
    'Service',
    'The source’s name for it. Sources of different years may use different names.',
  ),
  filled(
    'integer',
    'value',
    'Value',
    'Complaints and enquiries that the Ombudsman received about this service.',
  ),
  filled(
    'integer',
    'total',
    'Total',
    'Complaints and enquiries about all services together, as the source prints it.',
  ),
  {
    ...emptyable(
      'string',
      'other_source',
      'Other source',
      'Whether a second source gives the same counts or different ones. Empty where only one source gives them.',
    ),
    values: ['agrees', 'differs'],
  },
  filled('string', 'source', 'Source', 'Where the counts were read.'),
  filled('string', 'source_address', 'Source’s address', 'On this site where it begins with a slash.'),
]
