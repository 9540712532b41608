import type { Figures, Note } from './figure'
import type { ReportingYear } from './reporting-year'

/**
 * How far the residents that the Ombudsman divides by can lie from the register's, which are those of mid-2024: it
 * takes the estimate of the summer before the year reported (mid-2022 for 2023-24). Of 143 council-years on the map
 * each fits up to 4.7% fewer residents for 2022-23, 5.4% for 2023-24 and 4% for 2024-25, and none needs more. What is
 * allowed beyond that is for the 20 fastest growing and the 5 shrinking councils, most of which are not among them.
 */
const RESIDENTS: { from: ReportingYear; fewer: number; more: number }[] = [
  { from: '2022-23', fewer: 0.1, more: 0.02 },
  { from: '2023-24', fewer: 0.075, more: 0.015 },
  { from: '2024-25', fewer: 0.05, more: 0.01 },
  // Not seen yet: the estimate should be the register's own, and grows by 1 to 2% a year after it.
  { from: '2025-26', fewer: 0.02, more: 0.02 },
  { from: '2026-27', fewer: 0.02, more: 0.06 },
]

/** Fewer residents than that: the City of London and the Isles of Scilly, whose number a hundred newcomers change. */
const FEW_RESIDENTS = 20_000

/**
 * Which numbers per 100,000 residents a count can give, as they are printed, with one decimal.
 * @param residents the register's
 * @returns null where too little is known of the residents of that year
 */
export function per100kFrom(
  upheld: number,
  residents: number | null,
  year: ReportingYear,
): { from: number; to: number } | null {
  const range = RESIDENTS.findLast(({ from }) => year >= from)
  if (residents === null || residents < FEW_RESIDENTS || !range) return null
  const per100k = (share: number) => (upheld / (residents * share)) * 100_000
  // A half of a printed decimal may have been rounded either way.
  return {
    from: Math.max(0, Math.ceil(per100k(1 + range.more) * 10 - 0.5 - 1e-9) / 10),
    to: Math.floor(per100k(1 - range.fewer) * 10 + 0.5 + 1e-9) / 10,
  }
}

export function residentsAgree(
  { upheld, upheldPer100k }: Figures,
  residents: number | null,
  year: ReportingYear,
): Note[] {
  if (!upheld || !upheldPer100k) return []
  const can = per100kFrom(upheld.value, residents, year)
  if (!can || (upheldPer100k.value >= can.from && upheldPer100k.value <= can.to)) return []
  const range = can.from === can.to ? `${can.from}` : `${can.from} to ${can.to}`
  const message = `${upheld.value} upheld are ${range} per 100,000 residents, not ${upheldPer100k.value} (“${upheldPer100k.place.quote}”).`
  return [{ code: 'per-100k-disagrees', message, figure: 'upheldPer100k' }]
}
