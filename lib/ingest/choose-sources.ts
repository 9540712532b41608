import { isDeepStrictEqual } from 'node:util'
import type { Note } from '@/lib/domain/figure'
import { FIGURE_NAMES } from '@/lib/domain/figure-names'
import { groupBy } from '@/lib/domain/group-by'
import { type AcceptedSource, sourceKey } from '@/lib/domain/source'

/** Which sources go into an edition, and why the others do not. */
export type Choice = {
  chosen: AcceptedSource[]
  /** Sources that need a review, with the reasons. */
  withheld: Map<AcceptedSource, Note[]>
  /** Sources that say the same as a chosen one. */
  duplicates: Map<AcceptedSource, AcceptedSource>
}

/** The code of the note on lines that nothing is wrong with, in a file that is withheld for another. */
export const OTHER_LINE_WITHHELD = 'other-line-held'

/** Why a source is withheld that says less than the one that is published. */
export const SAYS_LESS: Note = {
  code: 'says-less',
  message:
    'One is published for this council and year that is of a later date or says more, so this one does not take its place.',
}

/**
 * Chooses the sources that one edition can show. Of several that say the same, one; of several for one council
 * and year that differ, none, because nothing says which of them holds.
 */
export function chooseSources(sources: AcceptedSource[]): Choice {
  const choice: Choice = { chosen: [], withheld: new Map(), duplicates: new Map() }
  for (const group of groupBy(sources, (source) => `${source.kind} ${sourceKey(source)}`).values()) {
    const [first, ...others] = group as [AcceptedSource, ...AcceptedSource[]]
    const different = others.find((other) => !saysTheSame(first, other))
    if (!different) {
      choice.chosen.push(first)
      for (const other of others) choice.duplicates.set(other, first)
    } else {
      for (const source of group)
        choice.withheld.set(source, [conflictNote(source, source === first ? different : first)])
    }
  }
  return choice
}

/** The choice with some sources withheld that would have been chosen. */
export function withWithheld(choice: Choice, withheld: Map<AcceptedSource, Note[]>): Choice {
  const all = new Map([...choice.withheld, ...withheld])
  return { ...choice, chosen: choice.chosen.filter((source) => !withheld.has(source)), withheld: all }
}

/** A file of which a line is withheld is withheld as a whole, so that no file is published by half. */
export function wholeFiles(sources: AcceptedSource[], choice: Choice): Choice {
  const withheldFiles = new Set([...choice.withheld.keys()].map(({ file }) => file.path))
  const alsoWithheld = sources.filter(
    (source) => !choice.withheld.has(source) && withheldFiles.has(source.file.path),
  )
  const message = 'Another line of this file needs a review, so none of it is published.'
  return withWithheld(
    choice,
    new Map(alsoWithheld.map((source) => [source, [{ code: OTHER_LINE_WITHHELD, message }]])),
  )
}

function saysTheSame(a: AcceptedSource, b: AcceptedSource): boolean {
  if (a.file.sha256 === b.file.sha256) return true
  const told = (source: AcceptedSource) => ({
    date: source.kind === 'letter' ? source.letterDate : source.url,
    values: FIGURE_NAMES.map((name) => source.figures[name]?.value),
  })
  return isDeepStrictEqual(told(a), told(b))
}

function conflictNote({ council, reportingYear }: AcceptedSource, other: AcceptedSource): Note {
  const message = `"${other.file.path}" says otherwise of ${council.officialName} ${reportingYear}. Take in the one that holds, on its own.`
  return { code: 'two-of-one-year', message }
}
