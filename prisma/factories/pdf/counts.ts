import type { AverageName } from '@/lib/domain/figure-names'

/**
 * What happened to a council's complaints in an invented year. One shape for every layout; a letter prints of
 * it what its layout holds.
 */
export type Counts = {
  investigations: number
  upheld: number
  complianceOutcomes: number
  compliedWith: number
  /** Remedied by the council before the complaint reached the Ombudsman. */
  earlyRemedies: number
  notForUs: number
  assessedAndClosed: number
  /** Complaints received, by service: as many as `servicesOf` names for the year. */
  services: number[]
  incompleteOrInvalid: number
  adviceGiven: number
  referredBack: number
  closedAfterInitialEnquiries: number
  remediedByOmbudsman: number
}

/** The rates that counts give; null where there is nothing to rate. */
export type Rates = {
  upheldRate: number | null
  complianceRate: number | null
  earlyRemedyRate: number | null
}

/** What letters of a year print as the averages of the council's type. */
export type Averages = Record<AverageName, number>
