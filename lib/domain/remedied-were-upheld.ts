import type { Figures } from './figure'
import type { Note } from './note'

/** Every complaint that was remedied, by the Ombudsman or by the council before, was upheld. */
export function remediedWereUpheld({ remediedByOmbudsman, earlyRemedies, upheld }: Figures): Note[] {
  if (!remediedByOmbudsman || !earlyRemedies || !upheld) return []
  const remedied = remediedByOmbudsman.value + earlyRemedies.value
  if (remedied <= upheld.value) return []
  const message = `${remedied} complaints cannot have been remedied where ${upheld.value} were upheld ("${remediedByOmbudsman.place.quote}").`
  return [{ code: 'remedied-more-than-upheld', message }]
}
