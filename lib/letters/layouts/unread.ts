/** Why what stands in a number's place is not one that can be read for certain; the first that fits is said. */
const REASONS: [RegExp, string][] = [
  [/\u00b7/, 'something is over it or right next to it'],
  [/\d\s+\d+[.,]?\d*%?$/, 'it is in pieces'],
  [/(?:^|\s)0\d/, 'it begins with a zero'],
  [/\d[.,]\d/, 'it is not a whole number, or has more decimals than such numbers have'],
  [/\d/, 'it is not by itself'],
]

/**
 * @param place what stands where a number should stand
 * @returns a reason that ends a sentence, or null where no digit stands there
 */
export function whyUnread(place: string): string | null {
  return /\d/.test(place) ? (REASONS.find(([pattern]) => pattern.test(place))?.[1] ?? null) : null
}
