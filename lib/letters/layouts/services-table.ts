import type { LetterLine } from '../letter-text'
import type { PrintedNumbers } from './layout'
import { cellOf, partsOf, readTable } from './table'
import type { Column } from './table-headings'
import { inTable, unreadable } from './tables'

const TOTAL: Column = { name: 'Total', heading: /total/ }

const SERVICES: Column[] = [
  { name: 'Adult Care Services', heading: /adult/ },
  { name: 'Benefits and Tax', heading: /benefits/ },
  { name: 'Corporate and Other Services', heading: /corporate/ },
  { name: "Education and Children's Services", heading: /education/ },
  { name: 'Environment Services', heading: /environment(?:al)?/ },
  { name: 'Highways and Transport', heading: /highways/ },
  { name: 'Housing', heading: /housing/ },
  { name: 'Planning and Development', heading: /planning/ },
]

const OTHER: Column = { name: 'Other', heading: /(?<!and\s*)other(?!\s*services)/ }

/** The columns of the letters of some years, in the orders that they may stand in. */
const ORDERS = [
  [...SERVICES, OTHER, TOTAL],
  [...SERVICES, TOTAL],
]

export function readReceived(lines: LetterLine[]): PrintedNumbers {
  const table = readTable(lines, ORDERS)
  const total = table && cellOf(table, 'Total')
  if (!table || !total) return unreadable('complaints and enquiries received')
  return inTable({ received: { value: total.value, place: total.place, parts: partsOf(table) } }, table)
}
