import type { Note } from './figure'

/** The code of the reason for which a source needs a review that an edition showed which was undone. */
export const UNDONE = 'undone'

/** Whether a person must decide on a source, however often its file comes: the edition that showed it was undone. */
export function isUndone({ reasons }: { reasons: Note[] }): boolean {
  return reasons.some(({ code }) => code === UNDONE)
}
