import { compare, type ExpectedRange, type Outcome } from './compare'
import { type CouncilYear, figuresByKind } from './council-year'
import { disagreementOfRate, type RateDisagrees } from './disagreements'
import type { Figure, Figures } from './figure'
import type { Measure } from './measures'
import { countsThatRoundTo } from './rounding'
import type { SourceKind } from './source'

/** From one source; null for what it does not give. */
export type Measured = {
  source: SourceKind
  count: number | null
  countIsWorkedOut: boolean
  base: number
  rate: number | null
  typeAverage: number | null
  /** Where the rate that is printed is not what the counts beside it give: then neither is compared. */
  disagreement: RateDisagrees | null
  figures: Figure[]
  /** What further sources say that give the measure too, in their order. */
  others: { agrees: boolean; measured: Measured }[]
}

/** What a measure's count can bear; both null where it is not given, or is not compared with what chance gives. */
export type Compared = { outcome: Outcome | null; expected: ExpectedRange | null }

export function compareMeasured(measure: Measure, measured: Measured | null): Compared {
  if (!measured) return { outcome: null, expected: null }
  if (measured.disagreement) return { outcome: 'numbers-disagree', expected: null }
  const { count, base, typeAverage } = measured
  if (measure.comparedByChance) return compare(count, base, typeAverage === null ? null : typeAverage / 100)
  // Averages of 99 and 100% bear no comparison, but whether there is anything to count is said of every measure.
  const { outcome } = compare(count, base, null)
  return { outcome: outcome === 'no-comparator' ? null : outcome, expected: null }
}

/**
 * A measure's numbers as a published year gives them: of the first kind of source that gives it, with what the others
 * say beside it.
 * @returns null where none gives it
 */
export function measuredIn(published: CouncilYear | null, measure: Measure): Measured | null {
  if (!published) return null
  const all = figuresByKind(published).flatMap(({ kind, figures }) => numbersOf(figures, measure, kind) ?? [])
  const [first, ...others] = all
  if (!first) return null
  return {
    ...first,
    others: others.map((measured) => ({ agrees: saysTheSame(first, measured), measured })),
  }
}

/** Whether a further source says otherwise. */
export function isDisputed(measured: Measured | null): boolean {
  return disputingSources(measured).length > 0
}

/** The sources of which one says otherwise than the first, that one among them; empty where all agree. */
export function disputingSources(measured: Measured | null): SourceKind[] {
  const differing = measured?.others.filter(({ agrees }) => !agrees) ?? []
  return measured && differing.length > 0
    ? [measured.source, ...differing.map((one) => one.measured.source)]
    : []
}

function numbersOf(figures: Figures, measure: Measure, source: Measured['source']): Measured | null {
  const base = figures[measure.base]
  const rate = figures[measure.rate]
  const printedCount = measure.count ? figures[measure.count] : undefined
  // An empty table cell leaves a base without a count: then the measure itself is not given.
  if (!base || (base.value > 0 && !rate && !printedCount)) return null
  const count = printedCount ? printedCount.value : countFrom(rate, base.value)
  // The tables of a year are published apart, and one can be of another day than the other.
  if (count !== null && count > base.value) return null
  const average = figures[measure.average]
  return {
    source,
    count,
    countIsWorkedOut: count !== null && (!printedCount || printedCount.origin.kind === 'worked-out'),
    base: base.value,
    rate: rate?.value ?? null,
    typeAverage: rate?.typeAverage ?? null,
    disagreement: disagreementOfRate(figures, measure.rate),
    figures: [printedCount, base, rate, average].filter((figure) => figure !== undefined),
    others: [],
  }
}

function countFrom(rate: Figure | undefined, base: number): number | null {
  if (!rate) return null
  const [only, another] = countsThatRoundTo(rate.value, base)
  return only !== undefined && another === undefined ? only : null
}

function saysTheSame(a: Measured, b: Measured): boolean {
  const same = (x: number | null, y: number | null) => x === null || y === null || x === y
  return (
    same(a.count, b.count) && a.base === b.base && same(a.rate, b.rate) && same(a.typeAverage, b.typeAverage)
  )
}
