import { findFirst, type RunningText, slice } from './running-text'

/**
 * A letter from its signature on: where the statistics stand, which the letter before it explains in the same words.
 * Null where it is not signed.
 */
export function afterSignature(letter: RunningText): RunningText | null {
  const signature = findFirst(letter, /Yours (?:sincerely|faithfully)/i)
  return signature && slice(letter, signature.at)
}
