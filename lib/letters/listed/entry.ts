import type { Note } from '@/lib/domain/figure'
import type { ListedPlace, ReadDecision, Reference, WithheldEntry } from '@/lib/domain/listed'
import { reportingYearFrom, reportingYearOfDay } from '@/lib/domain/reporting-year'
import type { Context } from './context'
import { dayProblems } from './days'
import { letterReference } from './reasons'
import { hasLetter } from './references'
import { whoIs } from './who'

/** What came of an entry. */
export type ReadEntry =
  | { kind: 'decision'; decision: ReadDecision }
  | { kind: 'withheld'; entry: WithheldEntry }
  /** Of bodies that are no councils of ours. */
  | { kind: 'others'; reference: Reference }

/** What a copy says of a decision, before it is looked at; `printed` has the name as it stands there. */
export type SeenDecision = Omit<Partial<ReadDecision>, 'councils'> & {
  printed: string | null
  place: ListedPlace
  problems: Note[]
}

/** A decision of which all is sure, one that is withheld with the reasons, or one that is of other bodies. */
export function decisionEntry(seen: SeenDecision, { names, last }: Context): ReadEntry {
  const { printed, place, problems, ...read } = seen
  const { reference, decidedOn } = read
  const year = decidedOn
    ? reportingYearOfDay(decidedOn)
    : reference
      ? reportingYearFrom(2000 + Number(reference.slice(0, 2)))
      : reportingYearOfDay(last)
  const who = printed === null ? null : whoIs(printed, year, decidedOn ?? null, names)
  if (who?.kind === 'others' && reference) return { kind: 'others', reference }
  const reasons = [
    ...problems,
    ...(who?.kind === 'unsure' ? [who.note] : []),
    ...(who?.kind === 'councils' && reference && hasLetter(reference) ? [letterReference] : []),
    ...(decidedOn ? dayProblems(decidedOn, reference ?? null, last) : []),
  ]
  const councils = who?.kind === 'councils' ? who.councils : []
  const { kind, outcomePrinted } = read
  if (reasons.length > 0 || !reference || !kind || !outcomePrinted || !decidedOn || councils.length === 0) {
    if (reasons.length === 0) throw new Error(`Nothing says why “${place.quote}” is withheld.`)
    return { kind: 'withheld', entry: { what: 'decision', read: { ...read, councils }, place, reasons } }
  }
  const decision: ReadDecision = {
    reference,
    councils,
    kind,
    outcome: read.outcome ?? null,
    outcomePrinted,
    category: read.category ?? null,
    subcategory: read.subcategory ?? null,
    decidedOn,
    summary: read.summary ?? null,
    address: read.address ?? null,
    recommendations: read.recommendations ?? [],
    satisfiedOn: read.satisfiedOn ?? null,
    alsoReferences: read.alsoReferences ?? [],
    listedAt: read.listedAt ?? null,
    places: read.places ?? {},
  }
  return { kind: 'decision', decision }
}
