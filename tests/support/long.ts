/** Whether this is `npm run test:long`. */
export const isLong = process.env.UPHELD_TESTS === 'long'

/** How often a loop goes round: in `npm test` often enough to try each rule, in `npm run test:long` for long. */
export function rounds(short: number, long: number): number {
  return isLong ? long : short
}

/** Which cases are tried: in `npm test` some of each kind, in `npm run test:long` all. */
export function cases<Case>(some: Case[], others: Case[]): Case[] {
  return isLong ? [...some, ...others] : some
}
