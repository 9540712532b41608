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

export const PRINTED_DAY = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (${MONTHS.join('|')}) (20\\d\\d)\\b`)

/** Null where the text has no day, or one that does not exist. */
export function dayFromWords(text: string): Day | null {
  const match = PRINTED_DAY.exec(text)
  if (!match) return null
  const [, day, month, year] = match
  const date = new Date(Date.UTC(Number(year), MONTHS.indexOf(month as string), Number(day)))
  return date.getUTCDate() === Number(day) ? dayOf(date) : null
}

export function dayOf(moment: Date): Day {
  return moment.toISOString().slice(0, 10) as Day
}

/** '2024-07-17', as it is written in files and addresses; null for anything else, and for a day that does not exist. */
export function parseDay(text: string): Day | null {
  const moment = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return moment && !Number.isNaN(moment.getTime()) && dayOf(moment) === text ? dayOf(moment) : null
}

/** Midnight UTC: how days are stored. */
export function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return `${date} ${MONTHS[month - 1]} ${year}`
}
