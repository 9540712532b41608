import type { Note } from '@/lib/domain/figure'
import { groupBy } from '@/lib/domain/group-by'
import { sameInFile } from '@/lib/domain/place-in-file'
import type { PublishedVersion } from '@/lib/domain/plan'
import { type AcceptedSource, kindKey, type SourceChange } from '@/lib/domain/source'
import { changeOfPublished, isPublished, standingTo, type Version } from './compare-versions'
import { contradictionNote, saysLessNote } from './version-notes'

/** Which sources go into an edition, and why the others do not. */
export type Choice = {
  /** What an edition shows, and what that changes; at most one that changes anything a council, year and kind. */
  chosen: Map<AcceptedSource, SourceChange>
  /** Sources that need a review, with the reasons. */
  withheld: Map<AcceptedSource, Note[]>
  /** Sources that say the same as another one that comes, or no more. */
  duplicates: Map<AcceptedSource, AcceptedSource>
  /** Sources whose place a newer version took, or takes now. */
  superseded: Map<AcceptedSource, Version>
  /** Letters that are withheld because they contradict one that is published. */
  contradicting: AcceptedSource[]
}

/**
 * Chooses the sources that one edition can show, beside what is published. Of several that say the same, one; of
 * several that contradict each other, none, because nothing says which of them holds; but what is published stays.
 */
export function chooseSources(sources: AcceptedSource[], versions: PublishedVersion[]): Choice {
  const choice: Choice = {
    chosen: new Map(),
    withheld: new Map(),
    duplicates: new Map(),
    superseded: new Map(),
    contradicting: [],
  }
  const published = groupBy(versions, kindKey)
  for (const [key, group] of groupBy(sources, kindKey)) choose(group, published.get(key) ?? [], choice)
  return choice
}

/** The choice with some sources withheld that would have been chosen, and those with them that say the same. */
export function withWithheld(choice: Choice, withheld: Map<AcceptedSource, Note[]>): Choice {
  const all = new Map([...choice.withheld, ...withheld])
  const chosen = new Map([...choice.chosen].filter(([source]) => !withheld.has(source)))
  const duplicates = new Map(choice.duplicates)
  for (const [source, twin] of duplicates) {
    const reasons = withheld.get(twin)
    if (!reasons) continue
    duplicates.delete(source)
    all.set(source, reasons)
  }
  const superseded = new Map(choice.superseded)
  for (const [source, by] of superseded) {
    if (isPublished(by) || !withheld.has(by)) continue
    superseded.delete(source)
    chosen.set(source, 'unchanged')
  }
  return { ...choice, chosen, withheld: all, duplicates, superseded }
}

/** Chooses among the sources of one kind, council and year. */
function choose(group: AcceptedSource[], versions: PublishedVersion[], choice: Choice): void {
  const current = versions.find(({ isCurrent }) => isCurrent)
  if (!current) {
    chooseAmong(group, 'added', choice)
    return
  }
  const earlier = versions.filter(({ isCurrent }) => !isCurrent)
  const [own, ...again] = group.filter((source) => sameInFile(source, [current]))
  const change = own && changeOfPublished(own, current)
  const stands: Version = own && change === 'replaced' ? own : current
  const newer: AcceptedSource[] = []
  const copies: AcceptedSource[] = []
  for (const source of group) {
    if (source === own) continue
    if (own && again.includes(source)) choice.duplicates.set(source, own)
    else if (sameInFile(source, earlier)) choice.superseded.set(source, current)
    else besidePublished(source, stands, own, { newer, copies }, choice)
  }
  const taken = chooseAmong(newer, 'replaced', choice)
  if (taken) for (const source of own ? [own, ...copies] : copies) choice.superseded.set(source, taken)
  else if (own && change) choice.chosen.set(own, change)
  else chooseAmong(copies, 'replaced', choice)
}

/** Sets a source beside the one that is published; gathers those that may take its place, and other copies of it. */
function besidePublished(
  source: AcceptedSource,
  stands: Version,
  own: AcceptedSource | undefined,
  { newer, copies }: Record<'newer' | 'copies', AcceptedSource[]>,
  choice: Choice,
): void {
  switch (standingTo(source, stands)) {
    case 'newer':
      newer.push(source)
      break
    case 'says-the-same':
      if (own) choice.duplicates.set(source, own)
      // The file that came last is shown.
      else if (source.kind === 'letter') copies.push(source)
      else choice.chosen.set(source, 'unchanged')
      break
    case 'says-no-more':
      choice.chosen.set(source, 'unchanged')
      break
    case 'older':
    case 'says-less':
      // A table may be published again with fewer columns: what is published stays, and nobody need look.
      if (source.kind === 'data-file') {
        choice.superseded.set(source, stands)
        break
      }
      choice.withheld.set(source, [saysLessNote(source, stands)])
      break
    case 'contradicts':
      choice.withheld.set(source, [contradictionNote(source, stands)])
      choice.contradicting.push(source)
  }
}

/** Chooses among sources of which any may be published by itself. @returns the one that is */
function chooseAmong(
  sources: AcceptedSource[],
  change: SourceChange,
  choice: Choice,
): AcceptedSource | undefined {
  const [best, ...others] = sources.toSorted(newestAndFullestFirst)
  if (!best) return undefined
  const isLess = (source: AcceptedSource) =>
    best.kind === 'letter' && ['older', 'says-less'].includes(standingTo(source, best))
  const rivals = [best, ...others.filter((source) => !isLess(source))]
  const camps = campsOf(rivals)
  const [camp, ...against] = camps
  if (!camp) return undefined
  for (const source of others.filter(isLess)) choice.withheld.set(source, [saysLessNote(source, best)])
  if (against.length > 0 && !outnumbers(camp, against)) {
    for (const source of rivals) {
      const other = camps.find((one) => !one.includes(source))?.[0]
      if (other) choice.withheld.set(source, [contradictionNote(source, other)])
    }
    return undefined
  }
  const [chosen, ...alike] = camp as [AcceptedSource, ...AcceptedSource[]]
  choice.chosen.set(chosen, change)
  for (const source of alike) choice.duplicates.set(source, chosen)
  for (const source of against.flat()) {
    choice.withheld.set(source, [contradictionNote(source, chosen)])
    choice.contradicting.push(source)
  }
  return chosen
}

/** Sources that do not contradict each other together; the camp with most copies first. */
function campsOf(sources: AcceptedSource[]): AcceptedSource[][] {
  const camps: AcceptedSource[][] = []
  for (const source of sources) {
    const camp = camps.find(([first]) => first && isAlike(source, first))
    if (camp) camp.push(source)
    else camps.push([source])
  }
  return camps.toSorted((a, b) => copiesIn(b) - copiesIn(a))
}

function isAlike(source: AcceptedSource, first: AcceptedSource): boolean {
  const standing = standingTo(source, first)
  return source.kind === 'letter' ? standing !== 'contradicts' : standing === 'says-the-same'
}

const ENOUGH_COPIES = 3

/** Enough copies of a letter that agree hold against one that does not; pages of the map change with time. */
function outnumbers(camp: AcceptedSource[], against: AcceptedSource[][]): boolean {
  if (camp[0]?.kind !== 'letter') return false
  return copiesIn(camp) >= ENOUGH_COPIES && against.every((one) => copiesIn(one) === 1)
}

/** The same bytes twice are one copy. */
function copiesIn(camp: AcceptedSource[]): number {
  return new Set(camp.map(({ file }) => file.sha256)).size
}

function newestAndFullestFirst(a: AcceptedSource, b: AcceptedSource): number {
  if (a.kind !== 'letter' || b.kind !== 'letter') return 0
  return (
    Number(b.hasStatistics) - Number(a.hasStatistics) ||
    b.letterDate.localeCompare(a.letterDate) ||
    Object.keys(b.figures).length - Object.keys(a.figures).length
  )
}
