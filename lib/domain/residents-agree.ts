import type { Council } from './council'
import type { Figures } from './figure'
import type { Note } from './note'

/** The Ombudsman counts the residents of another year than the register does; no council changes by as much. */
const TOLERANCE = 0.2

/** Upheld decisions per 100,000 residents must be about what the count and the population give. */
export function residentsAgree(
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
