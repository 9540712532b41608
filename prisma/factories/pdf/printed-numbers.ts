import { averagesOf } from '../averages'
import { INVENTED_POPULATION } from '../register'
import { consistentFigures, ratesOf } from './consistent-figures'
import type { Averages, Counts, Rates } from './counts'
import type { InventedPdfLetter, PrintedName } from './letter-type'

/** A letter's true figures, with everything it leaves out filled in. */
export function figuresOf(letter: InventedPdfLetter): { counts: Counts; rates: Rates; averages: Averages } {
  const { counts } = consistentFigures(letter.year, letter.counts)
  return {
    counts,
    rates: ratesOf(counts),
    averages: { ...averagesOf(letter.year, letter.type), ...letter.averages },
  }
}

/** Upheld decisions per 100,000 of an invented council's residents, to one decimal. */
export function per100kOf(upheld: number): number {
  return Math.round((upheld / INVENTED_POPULATION) * 1_000_000) / 10
}

/** Complaints dealt with: the parts of the overview together. */
export function dealtWithOf({ notForUs, assessedAndClosed, investigations }: Counts): number {
  return notForUs + assessedAndClosed + investigations
}

/** Complaints received: the services together. */
export function receivedOf({ services }: Counts): number {
  return services.reduce((sum, count) => sum + count, 0)
}

/** Decisions made: the outcomes together. */
export function decisionsOf(counts: Counts): number {
  const { incompleteOrInvalid, adviceGiven, referredBack, closedAfterInitialEnquiries, investigations } =
    counts
  return incompleteOrInvalid + adviceGiven + referredBack + closedAfterInitialEnquiries + investigations
}

/** Every number as the letter prints it, misprints included. A rate of nothing prints as 0%. */
export function printedNumbers(letter: InventedPdfLetter): Record<PrintedName, string> {
  const { counts, rates, averages } = figuresOf(letter)
  const base = letter.print?.misprintedEarlyRemedyBase
  const numbers: Record<PrintedName, number> = {
    investigations: counts.investigations,
    upheld: counts.upheld,
    upheldRate: rates.upheldRate ?? 0,
    upheldPer100k: per100kOf(counts.upheld),
    complianceOutcomes: counts.complianceOutcomes,
    complianceRate: rates.complianceRate ?? 0,
    earlyRemedies: counts.earlyRemedies,
    earlyRemedyRate: rates.earlyRemedyRate ?? 0,
    ...averages,
    dealtWith: dealtWithOf(counts),
    notForUs: counts.notForUs,
    assessedAndClosed: counts.assessedAndClosed,
    received: receivedOf(counts),
    decisions: decisionsOf(counts),
    remediedByOmbudsman: counts.remediedByOmbudsman,
    earlyRemedyBase: base === 'investigations' ? counts.investigations : counts.upheld,
    notUpheld: counts.investigations - counts.upheld,
    investigatedInOverview: counts.investigations,
    investigatedInSentence: counts.investigations,
    upheldInSentence: counts.upheld,
  }
  const printed = Object.entries(numbers).map(([name, number]) => [name, String(number)])
  return { ...Object.fromEntries(printed), ...letter.overrides }
}
