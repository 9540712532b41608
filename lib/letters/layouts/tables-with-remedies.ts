import type { LetterLine } from '../letter-text'
import { DECISION_ORDERS, readDecisions } from './decisions-table'
import type { Layout, PrintedNumbers } from './layout'
import { readReceived } from './services-table'
import { cellOf, readTable } from './table'
import { linesByRow } from './table-rows'
import { inTable, tablesIn, together, unreadable } from './tables'

const REMEDIED = [
  { name: 'by LGO', heading: /by\s*lgo/ },
  { name: 'by Authority', heading: /by\s*authority/ },
]

/** 2015-16 to 2017-18: tables of complaints received by service, decisions by outcome and complaints remedied. */
export const tablesWithRemedies: Layout = {
  id: 'tables-with-remedies',
  name: 'Tables of complaints received, decisions made and complaints remedied',
  years: { first: '2015-16', last: '2017-18' },
  partsBegin: [],
  read(lines) {
    const { received, decisions, remedies } = tablesIn(linesByRow(lines))
    if (received.length === 0 && decisions.length === 0) return null
    return together([
      readReceived(received),
      readDecisions(decisions, DECISION_ORDERS.detailedLast),
      readRemedies(remedies),
    ])
  },
}

function readRemedies(lines: LetterLine[]): PrintedNumbers {
  const table = readTable(lines, [REMEDIED])
  const [byOmbudsman, byAuthority] = ['by LGO', 'by Authority'].map((name) => table && cellOf(table, name))
  // One number of the two cannot be told from their total, for none is printed.
  if (!table || !byOmbudsman || !byAuthority || table.notes.length > 0)
    return unreadable('complaints remedied')
  return inTable(
    {
      remediedByOmbudsman: { value: byOmbudsman.value, place: byOmbudsman.place },
      earlyRemedies: { value: byAuthority.value, place: byAuthority.place },
    },
    table,
  )
}
