import type { ExpectedRange, Outcome } from '@/lib/domain/compare'
import { type Disagreement, disagreementsIn, type RateDisagrees, sumOf } from '@/lib/domain/disagreements'
import type { Figures } from '@/lib/domain/figure'
import { FIGURES } from '@/lib/domain/figure-names'
import { inFull, percent } from './numbers'
import { insideAt, outcomeWords, verdictOnRange } from './outcome-words'

/** '22 of 24 is 92%, but 93% is printed' */
export function disagreementInWords(disagreement: Disagreement): string {
  switch (disagreement.kind) {
    case 'rate':
      return `${countsInWords(disagreement)}, but ${percent(disagreement.rate.value)} is printed`
    case 'sum': {
      const { parts, total } = disagreement
      return `${parts.map(inFull).join(' + ')} is ${inFull(sumOf(parts))}, but ${inFull(total.value)} is printed`
    }
    case 'remedied': {
      const { sum, upheld } = disagreement
      return `${inFull(sum)} were remedied, but ${inFull(upheld)} upheld are printed`
    }
  }
}

function countsInWords({ count, base, rate }: RateDisagrees): string {
  if (count === null) return `no whole number of ${inFull(base)} is ${percent(rate.value)}`
  // The Ombudsman rounds halves up.
  return `${inFull(count)} of ${inFull(base)} is ${percent(Math.floor((100 * count) / base + 0.5))}`
}

/** 'The Ombudsman prints 93% and 22 of 24, which is 92%. Both are shown as printed, and neither is compared.' */
export function disagreementSentence(disagreement: RateDisagrees): string {
  const { count, base, rate } = disagreement
  const printed = `The Ombudsman prints ${percent(rate.value)}`
  const said =
    count === null
      ? `${printed} of ${inFull(base)}, which no whole number is.`
      : `${printed} and ${inFull(count)} of ${inFull(base)}, which is ${percent(Math.floor((100 * count) / base + 0.5))}.`
  return `${said} We show both as printed and compare neither.`
}

/** 'Upheld rate: 22 of 24 is 92%, but 93% is printed.' */
export function labelledDisagreement(disagreement: Disagreement): string {
  return `${FIGURES[figureOf(disagreement)].label}: ${disagreementInWords(disagreement)}.`
}

/**
 * What is said of a source whose numbers disagree, which is published only once somebody has looked; null where they
 * agree.
 */
export function disagreementNote(figures: Figures): string | null {
  const said = disagreementsIn(figures).map(labelledDisagreement)
  if (said.length === 0) return null
  return `Some printed numbers disagree. ${said.join(' ')} A person has checked that the Ombudsman prints these numbers. We show them as printed and do not compare them.`
}

function figureOf(disagreement: Disagreement) {
  switch (disagreement.kind) {
    case 'rate':
      return disagreement.rate.name
    case 'sum':
      return disagreement.total.name
    case 'remedied':
      return disagreement.remedied.name
  }
}

type Measured = {
  count: number | null
  base: number
  typeAverage: number | null
  disagreement: RateDisagrees | null
}

/**
 * The outcome of a comparison in words: 'within the expected range'; of a count just outside, where it would be
 * inside; where the count disagrees with its rate, how.
 */
export function outcomeOf(outcome: Outcome, { count, base, typeAverage, disagreement }: Measured): string {
  if (disagreement) return `${outcomeWords(outcome)}: ${disagreementInWords(disagreement)}`
  return outcome === 'at-edge' && count !== null && typeAverage !== null
    ? `${outcomeWords(outcome)}; inside if the average were ${insideAt({ count, base, typeAverage })}`
    : outcomeWords(outcome)
}

/** The same with the range in counts, where there is one: 'within 7 to 13'. */
export function outcomeOnRange(outcome: Outcome, measured: Measured, expected: ExpectedRange | null): string {
  const { count, base, typeAverage } = measured
  return expected && count !== null && typeAverage !== null
    ? verdictOnRange({ outcome, count, base, expected, typeAverage })
    : outcomeOf(outcome, measured)
}

/** After counts: '22 of 24 upheld, printed as 93%'; nothing where the numbers agree. */
export function printedAs(measured: { disagreement: RateDisagrees | null }): string {
  return measured.disagreement ? `, printed as ${percent(measured.disagreement.rate.value)}` : ''
}
