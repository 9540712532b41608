import type { LetterLine } from '../letter-text'
import type { PrintedNumber, PrintedNumbers } from './layout'
import { cellOf, partsOf, readTable, type Table } from './table'
import type { Column } from './table-headings'
import { inTable, unreadable } from './tables'

const INCOMPLETE: Column = { name: 'Incomplete or Invalid', heading: /(?:incomplete|invalid)/ }
const ADVICE: Column = { name: 'Advice Given', heading: /advice/ }
const REFERRED: Column = { name: 'Referred back for Local Resolution', heading: /referred/ }
const CLOSED: Column = { name: 'Closed After Initial Enquiries', heading: /(?:closed|initial)/ }
/** The decisions that, with those upheld, make up the investigations. */
export const NOT_UPHELD: Column = { name: 'Not Upheld', heading: /not\s*upheld/ }
const UPHELD: Column = { name: 'Upheld', heading: /(?<!not\s*)(?<!of\s*)upheld/ }
const RATE: Column = { name: 'Uphold Rate', heading: /uphold\s*rate/, isPercentage: true }
const TOTAL: Column = { name: 'Total', heading: /total/ }

/** The orders of the columns in letters from 2015-16 on, and in those before. */
export const DECISION_ORDERS = {
  detailedLast: [
    [INCOMPLETE, ADVICE, REFERRED, CLOSED, NOT_UPHELD, UPHELD, RATE, TOTAL],
    [INCOMPLETE, ADVICE, REFERRED, CLOSED, NOT_UPHELD, UPHELD, TOTAL],
  ],
  detailedFirst: [
    [UPHELD, NOT_UPHELD, ADVICE, CLOSED, INCOMPLETE, REFERRED, TOTAL],
    [UPHELD, NOT_UPHELD, RATE, ADVICE, CLOSED, INCOMPLETE, REFERRED, TOTAL],
    [UPHELD, RATE, NOT_UPHELD, ADVICE, CLOSED, INCOMPLETE, REFERRED, TOTAL],
    [NOT_UPHELD, UPHELD, RATE, ADVICE, CLOSED, INCOMPLETE, REFERRED, TOTAL],
    [NOT_UPHELD, UPHELD, ADVICE, CLOSED, INCOMPLETE, REFERRED, TOTAL],
  ],
}

export function readDecisions(lines: LetterLine[], orders: Column[][]): PrintedNumbers {
  const table = readTable(lines, orders, { rate: 'Uphold Rate', count: 'Upheld', rest: 'Not Upheld' })
  const [notUpheld, upheld, total] = ['Not Upheld', 'Upheld', 'Total'].map(
    (name) => table && cellOf(table, name),
  )
  if (!table || !notUpheld || !upheld || !total) return unreadable('decisions made')
  const rate = cellOf(table, 'Uphold Rate')
  // With no detailed investigation the table still prints "0%", which is a share of nothing.
  const isRated = rate && notUpheld.value + upheld.value > 0
  const read = inTable(
    {
      upheld: numberOf(upheld),
      ...(isRated && { upheldRate: numberOf(rate) }),
      decisions: { ...numberOf(total), parts: partsOf(table) },
    },
    table,
  )
  return { ...read, notUpheld: numberOf(notUpheld) }
}

function numberOf({ value, place, isReckoned }: Table['cells'][number]): PrintedNumber {
  if (!isReckoned) return { value, place }
  const reason = `The number is lost from the letter’s text; with ${value} the decisions make up their total.`
  return { value, place, reckoned: { from: ['decisions'], reason } }
}
