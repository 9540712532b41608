import { wilsonInterval } from '@/lib/domain/binomial'
import { dayInWords } from '@/lib/domain/day'
import type { Figure, Origin } from '@/lib/domain/figure'
import { FIGURES, type FigureName } from '@/lib/domain/figure-names'
import type { Measure } from '@/lib/domain/measures'
import { withNote } from './confirmed-words'
import { inFull, listInWords, percent, uncapitalised } from './numbers'

/** Counts with their words: '9 of 13 upheld', '7 of 7 carried out', '44 of 45 carried out, 1 not'. */
export function countedWords(measure: Measure, count: number, base: number): string {
  return `${count} ${ofBaseWords(measure, count, base)}`
}

/** The same after the count: 'of 13 upheld', 'of 45 carried out, 1 not'. */
export function ofBaseWords(measure: Measure, count: number, base: number): string {
  const rest = base - count
  return `of ${base} ${measure.counted}${measure.namesRest && rest > 0 ? `, ${rest} not` : ''}`
}

/** A figure with its unit: '13', '69%', '4.6'. */
export function valueInWords({ name, value }: Pick<Figure, 'name' | 'value'>): string {
  const definition = FIGURES[name]
  const isPercentage =
    definition.kind === 'rate' || (definition.kind === 'average' && FIGURES[definition.of].kind === 'rate')
  return isPercentage ? percent(value) : inFull(value)
}

/** In whole percent; null where there is no exact count or no case. Never drawn beside an expected range. */
export function intervalInWords({ count, base }: { count: number | null; base: number }): string | null {
  if (count === null || base === 0) return null
  const { from, to } = wilsonInterval(count, base)
  return `${Math.round(from * 100)} to ${Math.round(to * 100)}%`
}

/**
 * 'printed', 'worked out from ...: only 7 of 11 rounds to the printed 64%', 'recognised from a picture of the page,
 * confirmed by ...', or who put it right, when and why.
 * @param note what is said of a printed figure besides: 'only this letter gives it'
 */
export function originInWords({ name, origin }: Figure, note: string | null = null): string {
  switch (origin.kind) {
    case 'printed':
      return withNote('printed', note)
    case 'worked-out': {
      const from = origin.from.map((one) => uncapitalised(FIGURES[one].label))
      return `worked out from ${listInWords(from)}: ${uncapitalised(origin.reason)}`
    }
    case 'recognised':
      return `recognised from a picture of the page, ${
        origin.confirmed
          ? `confirmed by ${origin.confirmed.by} on ${dayInWords(origin.confirmed.on)}`
          : 'not confirmed yet'
      }`
    case 'corrected':
      return `put right by ${origin.by} on ${dayInWords(origin.on)}; ${readBefore(name, origin)}. ${origin.reason}`
  }
}

function readBefore(
  name: FigureName,
  { printed, recognised }: Extract<Origin, { kind: 'corrected' }>,
): string {
  if (recognised !== undefined)
    return `text recognition had read ${valueInWords({ name, value: recognised })}`
  if (printed === null) return 'the source prints nothing'
  return `the source prints ${valueInWords({ name, value: printed })}`
}
