import type { AuthorityType } from '@/lib/domain/authority-types'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { averagesOf } from '../averages'
import type { Averages, Counts, Rates } from './counts'
import { type Random, seededRandom, wholeNumber } from './seeded-random'
import { servicesOf } from './years'

/** Counts that add up, the rates that follow from them, and the averages of the year. */
export type ConsistentFigures = { counts: Counts; rates: Rates; averages: Averages }

/**
 * Figures that agree with each other.
 * @param year tells how many services the first table has, and the type averages
 * @param given a seed for counts of some invented council, or counts; those left out are as in an ordinary year
 * @throws where the given counts cannot be: more upheld than investigated, say
 */
export function consistentFigures(
  year: ReportingYear,
  given: number | Partial<Counts> = {},
  type: AuthorityType = 'unitary',
): ConsistentFigures {
  const counts = typeof given === 'number' ? someCounts(seededRandom(given), year) : withOrdinary(given, year)
  refuseImpossible(counts, year)
  return { counts, rates: ratesOf(counts), averages: averagesOf(year, type) }
}

/** The rates that counts give, rounded as the Ombudsman does. */
export function ratesOf(counts: Counts): Rates {
  return {
    upheldRate: rate(counts.upheld, counts.investigations),
    complianceRate: rate(counts.compliedWith, counts.complianceOutcomes),
    earlyRemedyRate: rate(counts.earlyRemedies, counts.upheld),
  }
}

function rate(count: number, base: number): number | null {
  return base === 0 ? null : Math.round((100 * count) / base)
}

function withOrdinary(given: Partial<Counts>, year: ReportingYear): Counts {
  const investigations = given.investigations ?? Math.max(13, given.upheld ?? 0)
  const upheld = given.upheld ?? Math.round(investigations * 0.7)
  const complianceOutcomes = given.complianceOutcomes ?? Math.round(upheld * 0.8)
  const earlyRemedies = given.earlyRemedies ?? Math.round(upheld / 3)
  return {
    investigations,
    upheld,
    complianceOutcomes,
    compliedWith: complianceOutcomes,
    earlyRemedies,
    notForUs: 21,
    assessedAndClosed: 32,
    services: [8, 5, 3, 11, 6, 7, 9, 10, 2].slice(0, servicesOf(year).length),
    incompleteOrInvalid: 4,
    adviceGiven: 1,
    referredBack: 19,
    closedAfterInitialEnquiries: 17,
    remediedByOmbudsman: upheld - earlyRemedies,
    ...given,
  }
}

function someCounts(random: Random, year: ReportingYear): Counts {
  // Most councils have few investigations and some have many; the square makes it so.
  const size = random() ** 2
  const upTo = (most: number) => wholeNumber(random, 0, most)
  const investigations = Math.round(size * 90) + upTo(6)
  const share = 0.45 + random() * 0.5
  const upheld = Math.min(investigations, Math.round(investigations * share))
  const complianceOutcomes = Math.round(upheld * (0.6 + random() * 0.3))
  const earlyRemedies = Math.min(upheld, Math.round(upheld * random() * 0.3))
  return {
    investigations,
    upheld,
    complianceOutcomes,
    compliedWith: complianceOutcomes - (random() < 0.15 ? Math.min(complianceOutcomes, upTo(2)) : 0),
    earlyRemedies,
    notForUs: 3 + Math.round(size * 70) + upTo(9),
    assessedAndClosed: 4 + Math.round(size * 90) + upTo(9),
    services: servicesOf(year).map(() => upTo(4 + Math.round(size * 30))),
    incompleteOrInvalid: upTo(2 + Math.round(size * 12)),
    adviceGiven: upTo(5),
    referredBack: upTo(5 + Math.round(size * 60)),
    closedAfterInitialEnquiries: upTo(5 + Math.round(size * 60)),
    remediedByOmbudsman: Math.round((upheld - earlyRemedies) * (0.7 + random() * 0.3)),
  }
}

function refuseImpossible(counts: Counts, year: ReportingYear): void {
  const { investigations, upheld, complianceOutcomes, compliedWith, earlyRemedies, services } = counts
  const all = [...Object.values(counts).flat()]
  const isPossible =
    all.every((count) => Number.isInteger(count) && count >= 0) &&
    upheld <= investigations &&
    earlyRemedies <= upheld &&
    compliedWith <= complianceOutcomes &&
    services.length === servicesOf(year).length
  if (!isPossible) throw new Error(`These counts cannot be in ${year}: ${JSON.stringify(counts)}`)
}
