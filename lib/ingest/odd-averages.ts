import { differsFromKnown, TYPE_AVERAGE_DIFFERS } from '@/lib/domain/average-checks'
import type { Note } from '@/lib/domain/figure'
import { AVERAGE_NAMES, FIGURES } from '@/lib/domain/figure-names'
import { groupBy } from '@/lib/domain/group-by'
import { knownAverage } from '@/lib/domain/known-averages'
import type { Plan, PublishedAverage } from '@/lib/domain/plan'
import { type AcceptedSource, kindKey } from '@/lib/domain/source'

/** Sources that print another type average than most: those that come now, and those that are published. */
export type OddAverages = { withheld: Map<AcceptedSource, Note[]>; reopen: Plan['reopen'] }

type Printed = Omit<PublishedAverage, 'id'> & { source: AcceptedSource | null; id: number | null }

/**
 * Finds the sources whose type average is not the one that is known of that type and year or, where none is, the one
 * that most sources print: they are misread or misprinted. Where as many print the one as the other, those that come now are withheld; where most say
 * otherwise than a published one, that one is re-opened, though it came first.
 * @param coming sources that may be published now
 */
export function oddAverages(coming: AcceptedSource[], published: PublishedAverage[]): OddAverages {
  // A data file prints an average in each of its rows, which would outvote every letter: pages say where they differ.
  const now = coming.filter(({ kind }) => kind !== 'data-file').flatMap(averagesOf)
  // The earlier version of a source says nothing about its new one.
  const replaced = new Set(coming.map(kindKey))
  const before = published
    .filter(
      ({ kind, slug, year }) =>
        kind !== 'data-file' && !replaced.has(kindKey({ kind, council: { slug }, reportingYear: year })),
    )
    .map((one): Printed => ({ ...one, source: null }))
  const odd = [
    ...groupBy([...before, ...now], ({ type, year, average }) => `${type} ${year} ${average}`).values(),
  ].flatMap((group) => {
    const [first] = group
    const known = first && knownAverage(first.type, first.year, first.average)
    const usual = known?.value ?? mostPrinted(group.map(({ value }) => value))
    return group.flatMap((printed) => {
      if (printed.value === usual) return []
      const note = known
        ? differsFromKnown({ value: printed.value, place: { quote: printed.quote } }, known)
        : noteOn(printed, usual)
      return [{ printed, note, usual }]
    })
  })
  return {
    withheld: new Map(
      [
        ...groupBy(
          odd.filter(({ printed }) => printed.source),
          ({ printed }) => printed.source,
        ).entries(),
      ].flatMap(([source, found]) => (source ? [[source, found.map(({ note }) => note)] as const] : [])),
    ),
    reopen: reopened(odd),
  }
}

function reopened(odd: { printed: Printed; note: Note; usual: number | null }[]): Plan['reopen'] {
  const clear = odd.filter(
    ({ printed, usual }) => printed.id !== null && usual !== null && !printed.isReviewed,
  )
  return [...groupBy(clear, ({ printed }) => printed.id).values()].flatMap((found) => {
    const [first] = found
    if (!first || first.printed.id === null) return []
    const { id, slug, year } = first.printed
    return { id, slug, year, reasons: found.map(({ note }) => note) }
  })
}

function averagesOf(source: AcceptedSource): Printed[] {
  const { kind, council, reportingYear, figures } = source
  return AVERAGE_NAMES.flatMap((average) => {
    const figure = figures[average]
    if (!figure) return []
    return {
      kind,
      table: kind === 'data-file' ? source.table : null,
      id: null,
      source,
      type: council.type,
      year: reportingYear,
      average,
      slug: council.slug,
      value: figure.value,
      quote: figure.place.quote,
      isReviewed: false,
    }
  })
}

function noteOn({ value, average, year, quote }: Printed, usual: number | null): Note {
  const others = usual === null ? 'other letters print different ones' : `most others print ${usual}`
  const message = `${FIGURES[average].label} of ${year} is ${value} here (“${quote}”), but ${others}.`
  return { code: TYPE_AVERAGE_DIFFERS, message, figure: average }
}

/** The value that most print; null where two are printed equally often. */
function mostPrinted(values: number[]): number | null {
  const [most, next] = [...groupBy(values, String).values()].sort((a, b) => b.length - a.length)
  return most?.[0] !== undefined && most.length !== next?.length ? most[0] : null
}
