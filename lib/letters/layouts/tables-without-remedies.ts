import { DECISION_ORDERS, readDecisions } from './decisions-table'
import type { Layout } from './layout'
import { readReceived } from './services-table'
import { linesByRow } from './table-rows'
import { tablesIn, together } from './tables'

/** 2013-14 and 2014-15: tables of complaints received by service and decisions by outcome. */
export const tablesWithoutRemedies: Layout = {
  id: 'tables-without-remedies',
  name: 'Tables of complaints received and decisions made',
  years: { first: '2013-14', last: '2014-15' },
  partsBegin: [],
  read(lines) {
    const { received, decisions } = tablesIn(linesByRow(lines))
    if (received.length === 0 && decisions.length === 0) return null
    const orders = [...DECISION_ORDERS.detailedFirst, ...DECISION_ORDERS.detailedLast]
    return together([readReceived(received), readDecisions(decisions, orders)])
  },
}
