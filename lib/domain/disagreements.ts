import type { Figure, Figures } from './figure'
import { FIGURE_NAMES, FIGURES, type FigureName, RATE_NAMES, type RateName } from './figure-names'
import { countsThatRoundTo, isHalfRoundedDown, roundsTo } from './rounding'

/**
 * Numbers of one source that cannot all be right. A source with such numbers is withheld; it is published only where a
 * person confirms that the Ombudsman does print them so, and then it is said of each of its figures.
 */
export type Disagreement = RateDisagrees | SumDisagrees | RemediedDisagree

/** A rate that the counts beside it do not give. `count` is null where the source prints none (compliance). */
export type RateDisagrees = {
  kind: 'rate'
  figures: FigureName[]
  rate: Figure
  count: number | null
  base: number
}

/** A total that its parts do not make up. */
export type SumDisagrees = { kind: 'sum'; figures: FigureName[]; total: Figure; parts: number[] }

/** More complaints remedied than were upheld. */
export type RemediedDisagree = {
  kind: 'remedied'
  figures: FigureName[]
  remedied: Figure
  sum: number
  upheld: number
}

/** Every disagreement within the figures of one source; in the order of the figures. */
export function disagreementsIn(figures: Figures): Disagreement[] {
  return [...ratesThatDisagree(figures), ...sumsThatDisagree(figures), ...remediedBeyondUpheld(figures)]
}

/** The disagreement that the rate of a measure has with its counts; null where the numbers agree. */
export function disagreementOfRate(figures: Figures, name: RateName): RateDisagrees | null {
  return ratesThatDisagree(figures).find(({ rate }) => rate.name === name) ?? null
}

/** Where no count is given (compliance), at least one whole count must give the rate. */
export function ratesThatDisagree(figures: Figures): RateDisagrees[] {
  return RATE_NAMES.flatMap((name) => {
    const rate = figures[name]
    if (!rate || rate.base === null) return []
    const { count: counted, base } = FIGURES[name]
    const count = counted === null ? undefined : figures[counted]
    const fits = count
      ? roundsTo(count.value, rate.base, rate.value) && !isHalfRoundedDown(count.value, rate.base, rate.value)
      : countsThatRoundTo(rate.value, rate.base).length > 0
    if (fits) return []
    const names: FigureName[] = count ? [count.name, base, name] : [base, name]
    return [{ kind: 'rate', figures: names, rate, count: count?.value ?? null, base: rate.base }]
  })
}

/** The rows of a table make up its total; the three parts of the overview make up the complaints dealt with. */
export function sumsThatDisagree(figures: Figures): SumDisagrees[] {
  const tables = FIGURE_NAMES.flatMap((name) => {
    const figure = figures[name]
    return figure?.parts.length
      ? sumThatDisagrees(
          figure,
          figure.parts.map(({ value }) => value),
          [name],
        )
      : []
  })
  const { dealtWith, notForUs, assessedAndClosed, investigations } = figures
  if (!dealtWith || !notForUs || !assessedAndClosed || !investigations) return tables
  const parts = [notForUs, assessedAndClosed, investigations]
  return [
    ...tables,
    ...sumThatDisagrees(
      dealtWith,
      parts.map(({ value }) => value),
      [dealtWith.name, ...parts.map(({ name }) => name)],
    ),
  ]
}

function sumThatDisagrees(total: Figure, parts: number[], figures: FigureName[]): SumDisagrees[] {
  return sumOf(parts) === total.value ? [] : [{ kind: 'sum', figures, total, parts }]
}

export function sumOf(parts: number[]): number {
  return parts.reduce((a, b) => a + b, 0)
}

export function remediedBeyondUpheld(figures: Figures): RemediedDisagree[] {
  const { remediedByOmbudsman, earlyRemedies, upheld } = figures
  if (!remediedByOmbudsman || !earlyRemedies || !upheld) return []
  const sum = remediedByOmbudsman.value + earlyRemedies.value
  if (sum <= upheld.value) return []
  const names = [upheld.name, earlyRemedies.name, remediedByOmbudsman.name]
  return [{ kind: 'remedied', figures: names, remedied: remediedByOmbudsman, sum, upheld: upheld.value }]
}
