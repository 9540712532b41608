import { dayInWords, dayOf } from '@/lib/domain/day'

/** '29 November 2026, 14:05 UTC' */
export function momentInWords(moment: Date): string {
  return `${dayInWords(dayOf(moment))}, ${moment.toISOString().slice(11, 16)} UTC`
}

/**
 * The moment until which an answer's Retry-After asks to wait: seconds from now on, or a date.
 * @returns null where it says neither
 */
export function retryAfter(header: string | null, now: number): Date | null {
  const text = header?.trim() ?? ''
  // The last moment that a date can hold is some 270,000 years away.
  const moment = new Date(/^\d{1,12}$/.test(text) ? now + Number(text) * 1000 : Date.parse(text))
  return Number.isNaN(moment.getTime()) ? null : moment
}

/** '11 min', '1 h 5 min' */
export function durationInWords(milliseconds: number): string {
  const minutes = Math.max(1, Math.ceil(milliseconds / 60_000))
  if (minutes < 60) return `${minutes} min`
  return `${Math.floor(minutes / 60)} h${minutes % 60 > 0 ? ` ${minutes % 60} min` : ''}`
}
