/** How many councils at the type average chance leaves inside the expected range, and inside the outer limits. */
const INSIDE = { range: '95 in 100', limits: '998 in 1,000' }

type Level = keyof typeof INSIDE

export function countsByChance(level: Level): string {
  return `the counts that ${INSIDE[level]} councils at the type average would have by chance alone, with as many cases`
}

export const SHADED_WORDS = `Shaded: where ${INSIDE.range} councils at the type average would be by chance alone, with as many cases. Under each year stands its number of cases.`

export const FUNNEL_MARKS = {
  range: `inside the dashed limits: ${INSIDE.range} councils at the average would be, by chance alone`,
  limits: `inside the solid limits: ${INSIDE.limits}`,
}

export const FUNNEL_WORDS = `Of councils at the average, ${INSIDE.range} would be inside the dashed limits by chance alone, and ${INSIDE.limits} inside the solid ones.`

/** After a number of councils. */
export const WITHIN_LIMITS = `within the limits that ${INSIDE.limits} councils at the average would be inside by chance alone`

/** After 'More than', 'Fewer than', 'Inside what'. */
export const GIVEN_BY_CHANCE = `chance alone would give ${INSIDE.limits} councils at the average`

/** After 'The least count that', for programs. */
export const RANGE_BY_CHANCE = `chance alone would give ${INSIDE.range} such councils`
