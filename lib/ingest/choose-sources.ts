import { isDeepStrictEqual } from 'node:util'
import { groupBy } from '@/lib/collections/group-by'
import type { AuthorityType } from '@/lib/councils/authority-types'
import { type Source, sourceKey } from '@/lib/editions/source'
import { FIGURE_NAMES, FIGURES, type FigureName } from '@/lib/measures/figure-names'
import type { Note } from '@/lib/measures/note'
import type { ReportingYear } from '@/lib/years/reporting-year'

/** Which sources go into an edition, and why the others do not. */
export type Choice = {
  chosen: Source[]
  /** Sources that a person must look at, with the reason. */
  held: Map<Source, Note>
  /** Sources that say the same as a chosen one. */
  duplicates: Map<Source, Source>
}

/** The code of the note on lines that nothing is wrong with, in a file that is held for another. */
export const OTHER_LINE_HELD = 'other-line-held'

/** A type average that a held source prints. */
export type HeldAverage = {
  kind: Source['kind']
  type: AuthorityType
  year: ReportingYear
  average: FigureName
  slug: string
  value: number
}

/**
 * Chooses the sources that one edition can hold. Of several that say the same, one; of several for one council
 * and year that differ, none, because nothing says which of them holds. A source whose type average is not the
 * one that most sources of that type and year print is held, because it is misread or misprinted.
 */
export function chooseSources(sources: Source[], heldAverages: HeldAverage[]): Choice {
  const choice: Choice = { chosen: [], held: new Map(), duplicates: new Map() }
  for (const group of groupBy(sources, (source) => `${source.kind} ${sourceKey(source)}`).values()) {
    const [first, ...others] = group as [Source, ...Source[]]
    const different = others.find((other) => !saysTheSame(first, other))
    if (!different) {
      choice.chosen.push(first)
      for (const other of others) choice.duplicates.set(other, first)
    } else {
      for (const source of group)
        choice.held.set(source, conflictNote(source, source === first ? different : first))
    }
  }
  for (const [source, note] of oddAverages(choice.chosen, heldAverages)) choice.held.set(source, note)
  return wholeFiles(sources, choice)
}

/** A file of which a line is held is held as a whole, so that no file is taken in by half. */
function wholeFiles(sources: Source[], { chosen, held, duplicates }: Choice): Choice {
  const heldFiles = new Set([...held.keys()].map(({ file }) => file.path))
  const alsoHeld = sources.filter((source) => !held.has(source) && heldFiles.has(source.file.path))
  const message = 'Another line of this file is held, so none of it is taken in.'
  const rest = alsoHeld.map((source) => [source, { code: OTHER_LINE_HELD, message }] as const)
  const all = new Map([...held, ...rest])
  return { chosen: chosen.filter((source) => !all.has(source)), held: all, duplicates }
}

function saysTheSame(a: Source, b: Source): boolean {
  if (a.file.sha256 === b.file.sha256) return true
  const told = (source: Source) => ({
    date: source.kind === 'letter' ? source.letterDate : source.url,
    values: FIGURE_NAMES.map((name) => source.figures[name]?.value),
  })
  return isDeepStrictEqual(told(a), told(b))
}

function conflictNote({ council, reportingYear }: Source, other: Source): Note {
  const message = `"${other.file.path}" says otherwise of ${council.officialName} ${reportingYear}. Take in the one that holds, on its own.`
  return { code: 'two-of-one-year', message }
}

function oddAverages(sources: Source[], heldAverages: HeldAverage[]): [Source, Note][] {
  const told = sources.flatMap((source) =>
    FIGURE_NAMES.flatMap((average) => {
      const figure = source.figures[average]
      if (FIGURES[average].kind !== 'average' || !figure) return []
      const { council, reportingYear } = source
      const quote = figure.place.quote
      return [
        {
          source,
          kind: source.kind,
          quote,
          type: council.type,
          year: reportingYear,
          average,
          slug: council.slug,
          value: figure.value,
        },
      ]
    }),
  )
  // The earlier version of a source says nothing about its new one.
  const coming = new Set(sources.map((source) => `${source.kind} ${sourceKey(source)}`))
  const held = heldAverages.filter(
    ({ kind, slug, year }) => !coming.has(`${kind} ${sourceKey({ council: { slug }, reportingYear: year })}`),
  )
  const keyOf = ({ type, year, average }: HeldAverage) => `${type} ${year} ${average}`
  const all = [...held.map((one) => ({ ...one, source: null, quote: '' })), ...told]
  return [...groupBy(all, keyOf).values()].flatMap((group) => {
    const usual = mostPrinted(group.map(({ value }) => value))
    return group.flatMap(({ source, value, average, year, quote }): [Source, Note][] => {
      if (!source || value === usual) return []
      const others = usual === null ? 'others print different ones' : `most others print ${usual}`
      const message = `${FIGURES[average].label} of ${year} is ${value} here ("${quote}"), but ${others}.`
      return [[source, { code: 'type-average-differs', message }]]
    })
  })
}

/** The value that most print; null where two are printed equally often. */
function mostPrinted(values: number[]): number | null {
  const [most, next] = [...groupBy(values, String).values()].sort((a, b) => b.length - a.length)
  return most?.[0] !== undefined && most.length !== next?.length ? most[0] : null
}
