import { dayInWords, dayOf } from '@/lib/domain/day'

/** '29 November 2026, 14:05 UTC' */
export function momentInWords(moment: Date): string {
  return `${dayInWords(dayOf(moment))}, ${moment.toISOString().slice(11, 16)} UTC`
}

/** In milliseconds. */
const MINUTE = 60_000
/** Whoever asks to wait for longer, in milliseconds, does not mean it. */
const LONGEST_WAIT = 366 * 24 * 3_600_000

/**
 * The moment until which an answer's Retry-After asks to wait: seconds from now on, or a date. It is a full minute,
 * the next where it falls between two, so that it can be said in words.
 * @returns null where it says neither, or a day that is more than a year away
 */
export function retryAfter(header: string | null, now: number): Date | null {
  const text = header?.trim() ?? ''
  const moment = /^\d{1,12}$/.test(text) ? now + Number(text) * 1000 : Date.parse(text)
  return moment <= now + LONGEST_WAIT ? new Date(Math.ceil(moment / MINUTE) * MINUTE) : null
}

/** '11 min', '1 h 5 min' */
export function durationInWords(milliseconds: number): string {
  const minutes = Math.max(1, Math.ceil(milliseconds / MINUTE))
  if (minutes < 60) return `${minutes} min`
  return `${Math.floor(minutes / 60)} h${minutes % 60 > 0 ? ` ${minutes % 60} min` : ''}`
}
