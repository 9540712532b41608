import { isDeepStrictEqual } from 'node:util'
import type { ReadDecision, WithheldEntry } from '@/lib/domain/listed'
import type { ReadEntry } from './entry'
import { entriesDiffer } from './reasons'

/**
 * The entries of a copy, each reference once: a copy may have an entry twice. Where it says different things the second
 * time, neither is taken.
 */
export function withoutTwins(entries: ReadEntry[]): {
  decisions: ReadDecision[]
  withheld: WithheldEntry[]
  /** How many are of other bodies. */
  others: number
} {
  const taken = new Map<string, ReadDecision>()
  const differing = new Set<string>()
  const apart = new Map<string, WithheldEntry>()
  const others = new Set<string>()
  for (const entry of entries) {
    if (entry.kind === 'others') others.add(entry.reference)
    if (entry.kind === 'withheld') apart.set(keyOf(entry.entry, apart.size), entry.entry)
    if (entry.kind !== 'decision') continue
    const { decision } = entry
    const before = taken.get(decision.reference)
    if (!before) taken.set(decision.reference, decision)
    else if (!isDeepStrictEqual(withoutPlaces(before), withoutPlaces(decision)))
      differing.add(decision.reference)
  }
  const withheld = [...apart.values()]
  for (const { read } of withheld) {
    if (read.reference !== undefined && taken.has(read.reference)) differing.add(read.reference)
  }
  for (const reference of others) if (taken.has(reference)) differing.add(reference)
  const decisions = [...taken.values()]
  const inDoubt = decisions.flatMap((decision): WithheldEntry[] => {
    const place = decision.places.reference
    return differing.has(decision.reference) && place
      ? [{ what: 'decision', read: decision, place, reasons: [entriesDiffer] }]
      : []
  })
  return {
    decisions: decisions.filter(({ reference }) => !differing.has(reference)),
    withheld: [...inDoubt, ...withheld].toSorted((a, b) => a.place.line - b.place.line),
    others: others.size,
  }
}

/** Without a reference nothing says that two are the same. */
function keyOf({ read, reasons }: WithheldEntry, index: number): string {
  return read.reference === undefined ? String(index) : JSON.stringify([withoutPlaces(read), reasons])
}

function withoutPlaces<Some extends { places?: unknown }>({
  places: _,
  ...rest
}: Some): Omit<Some, 'places'> {
  return rest
}
