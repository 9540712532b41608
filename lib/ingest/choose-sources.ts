import { isDeepStrictEqual } from 'node:util'
import type { Note } from '@/lib/domain/figure'
import { FIGURE_NAMES } from '@/lib/domain/figure-names'
import { groupBy } from '@/lib/domain/group-by'
import { placeKey } from '@/lib/domain/place-in-file'
import { type AcceptedSource, sourceKey } from '@/lib/domain/source'
import { partInWords } from '@/lib/words/source-words'

/** Which sources go into an edition, and why the others do not. */
export type Choice = {
  chosen: AcceptedSource[]
  /** Sources that need a review, with the reasons. */
  withheld: Map<AcceptedSource, Note[]>
  /** Sources that say the same as a chosen one. */
  duplicates: Map<AcceptedSource, AcceptedSource>
}

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

function saysTheSame(a: AcceptedSource, b: AcceptedSource): boolean {
  if (placeKey(a) === placeKey(b)) return true
  const told = (source: AcceptedSource) => ({
    date: source.kind === 'letter' ? source.letterDate : source.url,
    values: FIGURE_NAMES.map((name) => source.figures[name]?.value),
  })
  return isDeepStrictEqual(told(a), told(b))
}

function conflictNote(source: AcceptedSource, other: AcceptedSource): Note {
  const { council, reportingYear } = source
  const what = `says otherwise of ${council.officialName} ${reportingYear}. Take in the one that holds, on its own.`
  return { code: 'two-of-one-year', message: sentence(`${whereElse(source, other)} ${what}`) }
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** Where another source stands, for a sentence on this one: '"luton.pdf"', 'page 12 of this file'. */
export function whereElse(source: AcceptedSource, other: AcceptedSource): string {
  const part = partInWords(other)
  return part === null || source.file.sha256 !== other.file.sha256
    ? `"${other.file.path}"`
    : `${part} of this file`
}
