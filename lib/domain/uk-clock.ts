import { type Day, dateOf, dayOf } from './day'

const HOUR = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/London',
})

/** The moment at which a day begins in England: midnight there, which in summer is 23:00 UTC of the day before. */
export function ukStartOf(day: Day): Date {
  const midnight = dateOf(day)
  // Clocks change at 01:00 UTC, so at midnight UTC they show the time that they show at midnight.
  const hoursAhead = Number(HOUR.format(midnight))
  return new Date(midnight.getTime() - hoursAhead * 3_600_000)
}

/** The day that it is in England at a moment. */
export function ukDayOf(moment: Date): Day {
  const day = dayOf(moment)
  return moment >= ukStartOf(nextDay(day)) ? nextDay(day) : day
}

/** The day after. */
export function nextDay(day: Day): Day {
  return new Date(dateOf(day).getTime() + 86_400_000).toISOString().slice(0, 10) as Day
}
