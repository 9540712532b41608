import { averagesAreRight } from './average-checks'
import type { Council } from './council'
import { ratesThatDisagree, remediedBeyondUpheld, sumOf, sumsThatDisagree } from './disagreements'
import type { Figures, Note } from './figure'
import { FIGURE_NAMES, FIGURES, type FigureName } from './figure-names'
import type { ReportingYear } from './reporting-year'
import { residentsAgree } from './residents'
import { isHalfRoundedDown } from './rounding'

type Check = (figures: Figures) => Note[]

/** Of whom and which year figures are, as far as that is known. */
export type CheckedOf = { council: Pick<Council, 'type' | 'population'>; year: ReportingYear }

const CHECKS: Check[] = [
  plausibleRanges,
  complianceIsPlausible,
  sharesFit,
  ratesAgreeWithCounts,
  partsAddUp,
  remediedWereUpheld,
]

/** @param of null where it is not known whose figures they are: then only what they say of each other is checked */
export function checkFigures(figures: Figures, of: CheckedOf | null): Note[] {
  const byThemselves = CHECKS.flatMap((check) => check(figures))
  if (!of) return byThemselves
  return [
    ...byThemselves,
    ...residentsAgree(figures, of.council.population, of.year),
    ...averagesAreRight(figures, of.council.type, of.year),
  ]
}

/** More complaints than any council has in a year: the largest, Birmingham, has under 700. */
const MOST_CASES = 5000

/** Far above the highest that the map shows (18.4, Lambeth 2024-25). */
const MOST_PER_100K = 100

function plausibleRanges(figures: Figures): Note[] {
  return FIGURE_NAMES.flatMap((name) => {
    const figure = figures[name]
    if (!figure || isPlausible(name, figure.value)) return []
    const message = `${FIGURES[name].label} cannot be ${figure.value} (“${figure.place.quote}”).`
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

/**
 * Outcomes come from the investigations of this year and the one before, so they are about as many as the complaints
 * upheld. Of 84 council-years on the map none has more than 3 beyond the upheld, or less than half of them but one.
 */
const OUTCOMES = { least: (upheld: number) => upheld * 0.5 - 1, most: (upheld: number) => upheld * 1.2 + 4 }

/** Nothing in a letter contradicts its compliance figures, so what was never seen is left to a review. */
function complianceIsPlausible({ complianceRate, complianceOutcomes, upheld }: Figures): Note[] {
  const notes: Note[] = []
  const isOfSome = complianceRate && complianceRate.base !== null && complianceRate.base >= FEW_OUTCOMES
  if (isOfSome && complianceRate.value < LEAST_RATE) {
    const message = `A compliance rate of ${complianceRate.value}% (“${complianceRate.place.quote}”) would be the lowest ever seen.`
    notes.push({ code: 'compliance-implausible', message, figure: 'complianceRate' })
  }
  if (complianceOutcomes && complianceOutcomes.value > 0 && upheld) {
    const { value, place } = complianceOutcomes
    const isMany = value > OUTCOMES.most(upheld.value)
    if (isMany || value < OUTCOMES.least(upheld.value)) {
      const message = `${value} compliance outcomes are ${isMany ? 'more' : 'fewer'} than ${upheld.value} upheld complaints usually lead to (“${place.quote}”). Compare it with the letter. Then correct or confirm it.`
      notes.push({ code: 'compliance-implausible', message, figure: 'complianceOutcomes' })
    }
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

function ratesAgreeWithCounts(figures: Figures): Note[] {
  return ratesThatDisagree(figures).map(({ rate, count, base }) => {
    const { value, place } = rate
    const isHalf = count !== null && isHalfRoundedDown(count, base, value)
    const counts = isHalf
      ? `${count} of ${base} is ${value + 0.5}%, which the Ombudsman rounds up, so it is not`
      : count === null
        ? `no whole number of ${base} is`
        : `${count} of ${base} is not`
    const message = `${FIGURES[rate.name].label}: ${counts} ${value}% (“${place.quote}”).`
    return { code: 'rate-disagrees', message }
  })
}

function partsAddUp(figures: Figures): Note[] {
  return sumsThatDisagree(figures).map(({ total, parts }) => {
    const message = `${FIGURES[total.name].label}: ${parts.join(' + ')} is ${sumOf(parts)}, but the total given is ${total.value}.`
    return { code: 'sum-disagrees', message }
  })
}

function remediedWereUpheld(figures: Figures): Note[] {
  return remediedBeyondUpheld(figures).map(({ remedied, sum, upheld }) => {
    const message = `${sum} complaints cannot have been remedied where ${upheld} were upheld (“${remedied.place.quote}”).`
    return { code: 'remedied-more-than-upheld', message }
  })
}
