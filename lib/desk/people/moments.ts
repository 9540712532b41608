const WORDS = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/London',
})

/** A moment as people of the desk say it, in the time of England: “30 November 2026, 14:05”. */
export function deskMoment(moment: Date): string {
  return WORDS.format(moment).replace(' at ', ', ')
}
