import { type Day, dayFromWords, dayInWords, PRINTED_DAY } from '@/lib/domain/day'
import type { Note } from '@/lib/domain/figure'
import { findAll, type RunningText, slice } from './running-text'

/** The day on which the Ombudsman publishes the letter: "... will be uploaded to our map on 24 July 2024". */
const ONLINE = new RegExp(`uploaded\\b.{0,200}?\\bon (${PRINTED_DAY.source})`)

/** Letters are published a week or so after their date. */
const MOST_DAYS_TO_ONLINE = 21
const DAY_IN_MILLISECONDS = 86_400_000

/**
 * The day of a letter: the one that its head prints above "Dear". Days further down are of the year reported. Where a
 * stamp or an agenda adds another day to the head, the letter's stands by itself on a line, shortly before the day on
 * which it is published.
 * @returns the day, or why it cannot be told
 */
export function letterDateIn(letter: RunningText): Day | Note {
  const greeting = /\bDear\b/.exec(letter.text)
  const head = slice(letter, 0, greeting?.index)
  const starts = new Set(head.lineStarts.map(({ at }) => at))
  const found = findAll(head, PRINTED_DAY).flatMap(({ at, match }) => {
    const day = dayFromWords(match[0])
    const end = at + match[0].length
    const isAlone = starts.has(at) && (starts.has(end + 1) || end === head.text.trimEnd().length)
    return day ? [{ day, isAlone }] : []
  })
  const all = daysOf(found)
  const [only, another] = all
  if (!only) return NO_DATE
  if (!another) return only

  const alone = daysOf(found.filter(({ isAlone }) => isAlone))
  const candidates = alone.length > 0 ? alone : all
  const online = publicationDayIn(letter)
  const likely = online ? candidates.filter((day) => isShortlyBefore(day, online)) : candidates
  const [day, other] = likely
  return day && !other ? day : unclear(all)
}

/** The day on which a letter says that it will be published; null where it names none. */
export function publicationDayIn(letter: RunningText): Day | null {
  const words = ONLINE.exec(letter.text)?.[1]
  return words ? dayFromWords(words) : null
}

function daysOf(found: { day: Day }[]): Day[] {
  return [...new Set(found.map(({ day }) => day))]
}

function isShortlyBefore(day: Day, online: Day): boolean {
  const days = (Date.parse(online) - Date.parse(day)) / DAY_IN_MILLISECONDS
  return days >= 0 && days <= MOST_DAYS_TO_ONLINE
}

const NO_DATE: Note = {
  code: 'no-date',
  message:
    'We can’t find a date on the letter. Find out the date, and give it with npm run reviews -- identify.',
}

function unclear(days: Day[]): Note {
  const list = days.map(dayInWords).join(' and ')
  const message = `The head of the letter has more than one date, ${list}. Give the letter’s own date, or save the letter without the stamp that adds the other.`
  return { code: 'date-unclear', message }
}
