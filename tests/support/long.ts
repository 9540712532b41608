/** Whether this is `npm run test:long`. */
export const isLong = process.env.UPHELD_TESTS === 'long'

/** All of the long run has to end within twenty minutes: so much of what each loop would take goes round. */
const SHARE = 0.5

/** How often a loop goes round: in `npm test` often enough to try each rule, in `npm run test:long` for long. */
export function rounds(short: number, long: number): number {
  return isLong ? Math.max(short, Math.round(long * SHARE)) : short
}

/** Which cases are tried: in `npm test` some of each kind, in `npm run test:long` all. */
export function cases<Case>(some: Case[], others: Case[]): Case[] {
  return isLong ? [...some, ...others] : some
}
