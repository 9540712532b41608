import { AVERAGE_NAMES, type FigureName } from '@/lib/domain/figure-names'
import { isSeenBeside, knownAverage } from '@/lib/domain/known-averages'
import type { PublishedAverage } from '@/lib/domain/plan'
import { type AcceptedSource, kindKey, type Source } from '@/lib/domain/source'
import { isUnconfirmed } from '@/lib/domain/unconfirmed'
import { NOTHING_CONFIRMS, ONLY_THIS } from '@/lib/words/confirmed-words'

/** What is said beside a source's figures that nothing confirms, in the words of the pages. */
export type FigureNotes = Partial<Record<FigureName, string>>

/** Who prints an average: all rows of a data file are one. */
function printerOf(source: Parameters<typeof kindKey>[0]): string {
  return source.kind === 'data-file' ? `${source.table} ${source.reportingYear}` : kindKey(source)
}

/**
 * Tells of each source which of its printed figures nothing confirms: averages that no second source prints, nor is
 * known otherwise, and what nothing else in the source tells.
 * @param coming what is published now
 * @param published the averages published before
 */
export function confirmationOf(
  coming: Iterable<AcceptedSource>,
  published: PublishedAverage[],
): (source: Source) => FigureNotes {
  const printing = new Map<string, Set<string>>()
  const add = (average: string, source: string) => {
    printing.set(average, (printing.get(average) ?? new Set()).add(source))
  }
  const replaced = new Set<string>()
  for (const source of coming) {
    const { council, reportingYear: year, figures } = source
    replaced.add(kindKey(source))
    for (const name of AVERAGE_NAMES) {
      const value = figures[name]?.value
      if (value !== undefined) add(`${council.type} ${year} ${name} ${value}`, printerOf(source))
    }
  }
  for (const { kind, table, type, slug, year, average, value } of published) {
    const source = { kind, table, council: { slug }, reportingYear: year }
    if (!replaced.has(kindKey(source))) add(`${type} ${year} ${average} ${value}`, printerOf(source))
  }

  return (source) => {
    const { kind, council, reportingYear: year, figures } = source
    if (!council || !year) return {}
    const itself = printerOf({ ...source, council, reportingYear: year })
    const noteOn = (name: FigureName, value: number): string | null => {
      const average = AVERAGE_NAMES.find((one) => one === name)
      if (!average) return isUnconfirmed(name, year, figures) ? NOTHING_CONFIRMS[kind] : null
      const known = knownAverage(council.type, year, average)
      if (known?.value === value && isSeenBeside(known, { kind, slug: council.slug })) return null
      const others = printing.get(`${council.type} ${year} ${name} ${value}`) ?? []
      return [...others].some((other) => other !== itself) ? null : ONLY_THIS[kind]
    }
    return Object.fromEntries(
      Object.values(figures).flatMap(({ name, value, origin }) => {
        const note = origin.kind === 'printed' ? noteOn(name, value) : null
        return note === null ? [] : [[name, note]]
      }),
    )
  }
}
