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

/** A type average that a held source prints. */
export type HeldAverage = {
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
  choice.chosen = choice.chosen.filter((source) => !choice.held.has(source))
  return choice
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
  // A council's own earlier version says nothing about its new one.
  const coming = new Set(sources.map(sourceKey))
  const held = heldAverages.filter(
    ({ slug, year }) => !coming.has(sourceKey({ council: { slug }, reportingYear: year })),
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
