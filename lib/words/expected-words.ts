/** How many councils at the type average chance leaves inside the expected range, and inside the outer limits. */
const INSIDE = { range: '95 in 100', limits: '998 in 1,000' }

export const COUNTS_BY_CHANCE = `the counts that ${INSIDE.range} councils at the type average would have by chance alone, with as many cases`

export const SHADED_WORDS = `Shaded: where ${INSIDE.range} councils at the type average would be by chance alone, with as many cases. Under each year is its number of cases.`

export const STRIP_RANGE_WORDS = `Shaded: where ${INSIDE.range} councils at the type average would be by chance alone, with as many cases. Each council has its own range: the more cases, the narrower it is.`

export const FUNNEL_MARKS = {
  range: `dashed lines: ${INSIDE.range} councils at the average would be between them by chance alone`,
  limits: `solid lines: ${INSIDE.limits}`,
}

export const FUNNEL_WORDS = `By chance alone, ${INSIDE.range} councils at the average would be between the dashed lines, and ${INSIDE.limits} between the solid ones.`

/** After 'The least count that', for programs. */
export const RANGE_BY_CHANCE = `chance alone would give ${INSIDE.range} such councils`
