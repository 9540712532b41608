import type { Day } from '@/lib/domain/day'
import type { ListedPageKind, ListedReading } from '@/lib/domain/listed'
import type { NameIndex } from '@/lib/domain/name-index'
import { readOmbudsmanAddress } from '@/lib/domain/ombudsman-address'
import { type Context, NO_SCOPE, Unknown } from './context'
import type { Copy } from './copy'
import { beginsWithKind, isDetails } from './details'
import { isHead } from './heads'
import { improvementsForm } from './improvement-cases'
import { isDecisionPage, readDecision } from './read-decision'
import { readImprovements } from './read-improvements'
import { readList } from './read-list'

/** Of a decision's own page, its head tells whether it is a statement or a report. */
export type ListForm = Exclude<ListedPageKind, 'report'>

const REPORTS_AGAINST =
  /^(?:In the last \w+ years, )?the Ombudsman has published the following (?:public interest )?reports against\b/i
const NO_REPORTS = /^No (?:public )?reports published\.?$/i

/**
 * Reads a copy of a page on which the Ombudsman lists decisions, reports or improvements.
 * @param today to which a day can be right where the copy does not say on which day it was made
 */
export function readListed(copy: Copy, form: ListForm, names: NameIndex, today: Day): ListedReading {
  const context: Context = { names, last: copy.seenOn ?? today, unknown: new Unknown() }
  switch (form) {
    case 'decisions':
      return readList(copy, context)
    case 'decision':
      return readDecision(copy, context)
    case 'improvements':
      return readImprovements(copy, context)
    case 'report-links':
      return nothingBut('report-links', copy, context)
  }
}

/**
 * Which page of those a copy is, by its content and never by the name of its file.
 * @returns null for any other page
 */
export function listForm(copy: Copy): ListForm | null {
  const texts = copy.lines.map(({ text }) => text)
  // A letter addresses somebody, whatever it quotes.
  if (texts.some((text) => /^Dear\s+\p{Lu}/u.test(text))) return null
  const row = texts.findIndex((text) => beginsWithKind(text) && isDetails(text))
  const isList = row >= 0 || texts.some(isHead) || (isOfList(copy) && texts.some(beginsWithKind))
  const isOwnPage = isDecisionPage(row < 0 ? copy : { ...copy, lines: copy.lines.slice(0, row) })
  if (isOwnPage) return 'decision'
  if (isList) return 'decisions'
  if (improvementsForm(copy)) return 'improvements'
  if (texts.some((text) => REPORTS_AGAINST.test(text) || NO_REPORTS.test(text))) return 'report-links'
  return null
}

function isOfList({ address }: Copy): boolean {
  const kind = address === null ? undefined : readOmbudsmanAddress(address)?.kind
  return kind !== undefined && ['category', 'archive', 'decisions', 'decisions-of-year'].includes(kind)
}

function nothingBut(page: ListedPageKind, { address, seenOn }: Copy, { unknown }: Context): ListedReading {
  return {
    page,
    address,
    seenOn,
    scope: NO_SCOPE,
    says: null,
    isWhole: false,
    decisions: [],
    improvements: [],
    withheld: [],
    ofOtherBodies: 0,
    unknown: unknown.all(),
  }
}
