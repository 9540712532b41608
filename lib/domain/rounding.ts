/** Half a percentage point, and a hair for binary fractions: 0.5 itself may have been rounded up or to even. */
const HALF = 0.5 + 1e-9

/** No council has as many cases in a year. */
const LARGEST_BASE = 5000

export function roundsTo(count: number, base: number, printedRate: number): boolean {
  return base > 0 && Math.abs((100 * count) / base - printedRate) <= HALF
}

/** Whether a share lies halfway between two percentages and the lower is printed. The Ombudsman rounds such halves up. */
export function isHalfRoundedDown(count: number, base: number, printedRate: number): boolean {
  return 200 * count === (2 * printedRate + 1) * base
}

/** As the Ombudsman rounds: halves up. @param base not zero */
export function rateOf(count: number, base: number): number {
  return Math.floor((100 * count) / base + 0.5)
}

/** One for most small bases, none for a misprint, several where the base is over 100. */
export function countsThatRoundTo(printedRate: number, base: number): number[] {
  if (base > LARGEST_BASE) return []
  const nearest = Math.round((printedRate * base) / 100)
  const reach = Math.ceil(base / 200) + 1
  return Array.from({ length: 2 * reach + 1 }, (_, i) => nearest - reach + i).filter(
    (count) => count >= 0 && count <= base && roundsTo(count, base, printedRate),
  )
}

/** @param count not zero */
export function basesThatRoundTo(count: number, printedRate: number): number[] {
  if (printedRate <= 0) return []
  const least = Math.max(count, Math.floor((100 * count) / (printedRate + 1)))
  const most = printedRate > 1 ? Math.ceil((100 * count) / (printedRate - 1)) : LARGEST_BASE
  return Array.from(
    { length: Math.max(0, Math.min(most, LARGEST_BASE) - least + 1) },
    (_, i) => least + i,
  ).filter((base) => roundsTo(count, base, printedRate))
}

/** Two where the share lies halfway between them. */
export function ratesOf(count: number, base: number): number[] {
  const rate = Math.floor((100 * count) / base)
  return [rate, rate + 1].filter((candidate) => roundsTo(count, base, candidate))
}
