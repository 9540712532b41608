import { isPractice } from '@/lib/platform/practice'
import {
  ACCOUNT_ADDRESS,
  DESK_ADDRESS,
  EDITION_ADDRESS,
  HISTORY_ADDRESS,
  LISTED_DESK_ADDRESS,
  LOADS_ADDRESS,
  PEOPLE_ADDRESS,
  PRACTICE_ADDRESS,
  PROGRESS_ADDRESS,
  REVIEWS_ADDRESS,
} from './address'
import { type DeskPerson, may, type Role } from './people/person'

export type DeskNavigation = {
  /** The name of who is signed in. */
  name: string
  account: string
  places: { href: string; words: string; isHere: boolean }[]
}

type Place = { href: string; words: string; role: Role }

const PLACES: Place[] = [
  { href: DESK_ADDRESS, words: 'The desk', role: 'reader' },
  { href: LOADS_ADDRESS, words: 'Letters', role: 'reader' },
  { href: REVIEWS_ADDRESS, words: 'Reviews', role: 'reader' },
  { href: LISTED_DESK_ADDRESS, words: 'Lists', role: 'publisher' },
  { href: EDITION_ADDRESS, words: 'Next edition', role: 'reader' },
  { href: PROGRESS_ADDRESS, words: 'Progress', role: 'reader' },
  { href: HISTORY_ADDRESS, words: 'History', role: 'reader' },
  { href: PEOPLE_ADDRESS, words: 'People', role: 'publisher' },
]

const PRACTICE: Place = { href: PRACTICE_ADDRESS, words: 'Practice', role: 'reader' }

/**
 * Where somebody can go at the desk.
 * @param path of the page that is shown
 */
export function deskNavigation(person: DeskPerson, path: string): DeskNavigation {
  const isUnder = (href: string) => path === href || (href !== DESK_ADDRESS && path.startsWith(`${href}/`))
  return {
    name: person.name,
    account: ACCOUNT_ADDRESS,
    places: [...PLACES, ...(isPractice() ? [PRACTICE] : [])]
      .filter(({ role }) => may(person, role))
      .map(({ href, words }) => ({
        href,
        words,
        isHere: isUnder(href),
      })),
  }
}
