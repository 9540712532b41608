/** A calendar day written `2024-07-17`, without a time or a time zone. */
export type Day = `${number}-${number}-${number}`

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A pattern that finds a day as letters print it: day, month's name, year. */
export const PRINTED_DAY = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (${MONTHS.join('|')}) (20\\d\\d)\\b`)

/** The day in a text such as '17 July 2024', or null where the text has none or the day does not exist. */
export function dayFromWords(text: string): Day | null {
  const match = PRINTED_DAY.exec(text)
  if (!match) return null
  const [, day, month, year] = match
  const date = new Date(Date.UTC(Number(year), MONTHS.indexOf(month as string), Number(day)))
  return date.getUTCDate() === Number(day) ? dayOf(date) : null
}

/** The UTC calendar day of a moment. */
export function dayOf(moment: Date): Day {
  return moment.toISOString().slice(0, 10) as Day
}

/** Midnight UTC at which a day begins: how days are stored. */
export function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** A day in words: '17 July 2024'. */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return `${date} ${MONTHS[month - 1]} ${year}`
}
