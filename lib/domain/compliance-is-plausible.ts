import type { Figures } from './figure'
import type { Note } from './note'

/** No average is under 98%; the lowest of a council that the map shows is 95% of 21 (Newham 2023-24). */
const LEAST_RATE = 50
const FEW_OUTCOMES = 4

/** Outcomes come from the investigations of this year and the one before. */
const MOST_OUTCOMES_AN_INVESTIGATION = 2
const SOME_OUTCOMES = 20

/**
 * Nothing in a letter contradicts its compliance figures, so what was never seen is looked at by a person: hardly
 * any recommendation complied with, or far more outcomes than investigations.
 */
export function complianceIsPlausible({
  complianceRate,
  complianceOutcomes,
  investigations,
}: Figures): Note[] {
  const notes: Note[] = []
  if (complianceRate && (complianceRate.base ?? 0) >= FEW_OUTCOMES && complianceRate.value < LEAST_RATE) {
    const message = `A compliance rate of ${complianceRate.value}% ("${complianceRate.place.quote}") would be the lowest ever seen.`
    notes.push({ code: 'compliance-implausible', message, figure: 'complianceRate' })
  }
  const most = (investigations?.value ?? 0) * MOST_OUTCOMES_AN_INVESTIGATION + SOME_OUTCOMES
  if (complianceOutcomes && investigations && complianceOutcomes.value > most) {
    const message = `${complianceOutcomes.value} compliance outcomes are far more than ${investigations.value} investigations lead to ("${complianceOutcomes.place.quote}").`
    notes.push({ code: 'compliance-implausible', message, figure: 'complianceOutcomes' })
  }
  return notes
}
