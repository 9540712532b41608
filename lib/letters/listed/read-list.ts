import type { Note } from '@/lib/domain/figure'
import type { ListedReading, ListScope, ReadDecision, WithheldEntry } from '@/lib/domain/listed'
import { reportingYearOfDay } from '@/lib/domain/reporting-year'
import type { Context } from './context'
import { type Copy, isPlain, placeOf } from './copy'
import { decisionEntry, type ReadEntry, type SeenDecision } from './entry'
import { outOfOrderIn } from './in-order'
import { OwnPages } from './own-address'
import { notInScope, notInYear, notPlain, outOfOrder, summaryTooLong } from './reasons'
import { type Row, rowsOf } from './rows'
import { headOf, type ListHead } from './scope'
import { withoutTwins } from './twins'

/** Longer than the longest paragraph that a summary is. */
export const LONGEST_SUMMARY = 3000

/** Reads a list of decisions: a category's, a council's of a year, what a search found, an archive. */
export function readList(copy: Copy, context: Context): ListedReading {
  const head = headOf(copy, context)
  const rows = rowsOf(copy)
  const late = rowsOutOfOrder(rows, head)
  const pages = new OwnPages(copy)
  const address = head.isOfTwo ? null : copy.address
  const entries = rows.map((row) => {
    const problems = [...row.problems, ...(late.has(row) ? [outOfOrder] : [])]
    return inScope(decisionEntry(seenIn(row, problems, { head, pages, address, context }), context), head)
  })
  const { decisions, withheld, others } = withoutTwins(entries)
  const shown = decisions.length + withheld.length + others
  const isWhole = head.says === shown && withheld.every(({ read }) => read.reference !== undefined)
  return {
    page: 'decisions',
    address,
    seenOn: copy.seenOn,
    scope: head.scope,
    says: head.says,
    isWhole,
    decisions,
    improvements: [],
    withheld,
    ofOtherBodies: others,
    unknown: context.unknown.all(),
  }
}

type Around = { head: ListHead; pages: OwnPages; address: string | null; context: Context }

function seenIn(row: Row, problems: Note[], { head, pages, address, context }: Around): SeenDecision {
  const { name, details, summary, start } = row
  const [reference, ...alsoReferences] = name?.references ?? []
  const own = reference === undefined ? null : pages.of(reference)
  const { unknown } = context
  const category = unknown.category(own?.category ?? null) ?? head.scope.category
  const subcategory = unknown.subcategory(
    details?.subcategory ?? own?.subcategory ?? head.scope.subcategory,
    category,
  )
  if (details?.unknownOutcome) unknown.outcome(details.unknownOutcome)
  const isTooLong = (summary?.words.length ?? 0) > LONGEST_SUMMARY
  const atName = name && placeOf(name.at)
  const atDetails = details && placeOf(details.at)
  return {
    printed: name?.printed ?? null,
    place: placeOf(name?.at ?? start),
    problems: [
      ...problems,
      ...(details?.problems ?? []),
      ...(name && !isPlain(name.at.text) ? [notPlain] : []),
      ...(reference === undefined ? [] : pages.problems(reference)),
      ...(isTooLong ? [summaryTooLong] : []),
    ],
    ...(reference !== undefined && { reference, alsoReferences }),
    ...(details?.kind && { kind: details.kind }),
    ...(details && { outcome: details.outcome }),
    ...(details?.outcomePrinted && { outcomePrinted: details.outcomePrinted }),
    ...(details?.decidedOn && { decidedOn: details.decidedOn }),
    category,
    subcategory,
    summary: isTooLong || !summary?.words ? null : summary.words,
    address: own?.address ?? null,
    listedAt: address,
    places: {
      ...(atName && { reference: atName, council: atName }),
      ...(atDetails && { kind: atDetails, outcome: atDetails, decidedOn: atDetails }),
      ...(atDetails && details.subcategory !== null && { subcategory: atDetails }),
      // The summary itself is kept in one place only, so that it can be withheld.
      ...(summary && { summary: { line: summary.at.line, quote: 'Summary:' } }),
    },
  }
}

function rowsOutOfOrder(rows: Row[], { order }: ListHead): Set<Row> {
  const late = new Set<Row>()
  for (const section of new Set(rows.map((row) => row.section))) {
    const dated = rows.flatMap((row) => {
      const day = row.section === section ? row.details?.decidedOn : null
      return day ? [{ row, day }] : []
    })
    const days = dated.map(({ day }) => day)
    for (const i of outOfOrderIn(days, order)) {
      const found = dated[i]
      if (found) late.add(found.row)
    }
  }
  return late
}

/** A council's list of a year has that council, that year and the outcome that its address names. */
function inScope(entry: ReadEntry, { scope, isStrict }: ListHead): ReadEntry {
  if (!isStrict || entry.kind !== 'decision') return entry
  const reasons = outsideOf(scope, entry.decision)
  if (reasons.length === 0) return entry
  const { decision } = entry
  const place = decision.places.reference
  if (!place) throw new Error(`${decision.reference} has no place.`)
  const withheld: WithheldEntry = { what: 'decision', read: decision, place, reasons }
  return { kind: 'withheld', entry: withheld }
}

function outsideOf({ council, year, outcome }: ListScope, decision: ReadDecision): Note[] {
  const { councils, decidedOn } = decision
  return [
    ...(council !== null && !councils.some(({ slug }) => slug === council)
      ? [notInScope('one council’s decisions')]
      : []),
    ...(year !== null && reportingYearOfDay(decidedOn) !== year ? [notInYear(year)] : []),
    ...(outcome !== null && decision.outcome !== outcome ? [notInScope('decisions with one outcome')] : []),
  ]
}
