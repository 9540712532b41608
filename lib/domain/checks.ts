import type { Council } from './council'
import type { Figures, Note } from './figure'
import { FIGURE_NAMES, FIGURES, type FigureName, RATE_NAMES } from './figure-names'
import { countsThatRoundTo, roundsTo } from './rounding'

type Check = (figures: Figures, council: Pick<Council, 'population'>) => Note[]

const CHECKS: Check[] = [
  plausibleRanges,
  complianceIsPlausible,
  sharesFit,
  ratesAgreeWithCounts,
  partsAddUp,
  remediedWereUpheld,
  residentsAgree,
]

export function checkFigures(figures: Figures, council: Pick<Council, 'population'>): Note[] {
  return CHECKS.flatMap((check) => check(figures, council))
}

/** More complaints than any council has in a year: the largest, Birmingham, has under 700. */
const MOST_CASES = 5000

/** Far above the highest that the map shows (18.4, Lambeth 2024-25). */
const MOST_PER_100K = 100

function plausibleRanges(figures: Figures): Note[] {
  return FIGURE_NAMES.flatMap((name) => {
    const figure = figures[name]
    if (!figure || isPlausible(name, figure.value)) return []
    const message = `${FIGURES[name].label} cannot be ${figure.value} ("${figure.place.quote}").`
    return [{ code: 'out-of-range', message }]
  })
}

function isPlausible(name: FigureName, value: number): boolean {
  if (!Number.isFinite(value) || value < 0) return false
  const { kind } = FIGURES[name]
  if (kind === 'count') return Number.isInteger(value) && value <= MOST_CASES
  if (kind === 'per100k' || name === 'upheldPer100kTypeAverage') return value <= MOST_PER_100K
  return value <= 100
}

/** No average is under 98%; the lowest of a council that the map shows is 95% of 21 (Newham 2023-24). */
const LEAST_RATE = 50
const FEW_OUTCOMES = 4

/** Outcomes come from the investigations of this year and the one before. */
const MOST_OUTCOMES_AN_INVESTIGATION = 2
const SOME_OUTCOMES = 20

/** Nothing in a letter contradicts its compliance figures, so what was never seen is left to a review. */
function complianceIsPlausible({ complianceRate, complianceOutcomes, investigations }: Figures): Note[] {
  const notes: Note[] = []
  const isOfSome = complianceRate && complianceRate.base !== null && complianceRate.base >= FEW_OUTCOMES
  if (isOfSome && complianceRate.value < LEAST_RATE) {
    const message = `A compliance rate of ${complianceRate.value}% ("${complianceRate.place.quote}") would be the lowest ever seen.`
    notes.push({ code: 'compliance-implausible', message, figure: 'complianceRate' })
  }
  if (
    complianceOutcomes &&
    investigations &&
    complianceOutcomes.value > investigations.value * MOST_OUTCOMES_AN_INVESTIGATION + SOME_OUTCOMES
  ) {
    const message = `${complianceOutcomes.value} compliance outcomes are far more than ${investigations.value} investigations lead to ("${complianceOutcomes.place.quote}").`
    notes.push({ code: 'compliance-implausible', message, figure: 'complianceOutcomes' })
  }
  return notes
}

function sharesFit(figures: Figures): Note[] {
  return FIGURE_NAMES.flatMap((name) => {
    const figure = figures[name]
    const definition = FIGURES[name]
    if (!figure || definition.kind !== 'count' || figure.base === null || figure.value <= figure.base)
      return []
    const message = `${definition.label} (${figure.value}) cannot be more than the ${figure.base} that they are a share of.`
    return [{ code: 'more-than-base', message }]
  })
}

/** Where no count is given (compliance), at least one whole count must give the rate. */
function ratesAgreeWithCounts(figures: Figures): Note[] {
  return RATE_NAMES.flatMap((name) => {
    const rate = figures[name]
    if (!rate || rate.base === null) return []
    const count = figures[FIGURES[name].count as FigureName]
    if (count ? roundsTo(count.value, rate.base, rate.value) : fitsSomeCount(rate.value, rate.base)) return []
    const counts = count ? `${count.value} of ${rate.base} is not` : `no whole number of ${rate.base} is`
    const message = `${FIGURES[name].label}: ${counts} ${rate.value}% ("${rate.place.quote}").`
    return [{ code: 'rate-disagrees', message }]
  })
}

function fitsSomeCount(rate: number, base: number): boolean {
  return countsThatRoundTo(rate, base).length > 0
}

/** The rows of a table make up its total; the three parts of the overview make up the complaints dealt with. */
function partsAddUp(figures: Figures): Note[] {
  const tables = FIGURE_NAMES.flatMap((name) => {
    const figure = figures[name]
    return figure?.parts.length
      ? disagreement(
          FIGURES[name].label,
          figure.parts.map((part) => part.value),
          figure.value,
        )
      : []
  })
  const { dealtWith, notForUs, assessedAndClosed, investigations } = figures
  if (!dealtWith || !notForUs || !assessedAndClosed || !investigations) return tables
  const parts = [notForUs.value, assessedAndClosed.value, investigations.value]
  return [...tables, ...disagreement(FIGURES.dealtWith.label, parts, dealtWith.value)]
}

function disagreement(label: string, parts: number[], total: number): Note[] {
  const sum = parts.reduce((a, b) => a + b, 0)
  if (sum === total) return []
  const message = `${label}: ${parts.join(' + ')} is ${sum}, but the total given is ${total}.`
  return [{ code: 'sum-disagrees', message }]
}

function remediedWereUpheld({ remediedByOmbudsman, earlyRemedies, upheld }: Figures): Note[] {
  if (!remediedByOmbudsman || !earlyRemedies || !upheld) return []
  const remedied = remediedByOmbudsman.value + earlyRemedies.value
  if (remedied <= upheld.value) return []
  const message = `${remedied} complaints cannot have been remedied where ${upheld.value} were upheld ("${remediedByOmbudsman.place.quote}").`
  return [{ code: 'remedied-more-than-upheld', message }]
}

/** The Ombudsman counts the residents of another year than the register does; no council changes by as much. */
const TOLERANCE = 0.2

function residentsAgree(
  { upheld, upheldPer100k }: Figures,
  { population }: Pick<Council, 'population'>,
): Note[] {
  if (!upheld || !upheldPer100k || population === null) return []
  const reckoned = (upheld.value / population) * 100_000
  // 0.1 more for the rounding of the printed number.
  if (Math.abs(upheldPer100k.value - reckoned) <= reckoned * TOLERANCE + 0.1) return []
  const message = `${upheld.value} upheld are about ${reckoned.toFixed(1)} per 100,000 residents, not ${upheldPer100k.value} ("${upheldPer100k.place.quote}").`
  return [{ code: 'per-100k-disagrees', message }]
}
