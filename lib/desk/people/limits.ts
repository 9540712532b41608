import { createHmac, timingSafeEqual } from 'node:crypto'
import { countTry, forgetTries, type Tried } from '@/lib/data/desk-tries'

// A wrong password is tried a few times and then no more for a while. Whoever knows somebody’s address could lock them out
// that way for as long as they go on: a browser that its owner has signed in with before is therefore counted by itself.

/** From one place, with one e-mail address. */
const PLACE_AND_PERSON = { most: 5, minutes: 15 }

/** From anywhere, with one e-mail address. */
const PERSON = { most: 20, minutes: 15 }

/** From one place, with any e-mail address, or link, or passkey. */
const PLACE = { most: 60, minutes: 15 }

/** In a browser that this person has signed in with before. */
const KNOWN_BROWSER = { most: 10, minutes: 15 }

/** Where a request comes from, as the front process says: it heeds what others say only where TRUSTED_PROXIES names them. */
export function placeOf(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'nowhere'
}

/** What is counted of a sign-in with a password. */
function triesOf(email: string, place: string, isKnown: boolean): Tried[] {
  const person = email.toLowerCase()
  return isKnown
    ? [{ what: `known browser: ${person}`, ...KNOWN_BROWSER }]
    : [
        { what: `place: ${place}`, ...PLACE },
        { what: `place and person: ${place} ${person}`, ...PLACE_AND_PERSON },
        { what: `person: ${person}`, ...PERSON },
      ]
}

/**
 * Counts a try to sign in.
 * @param isKnown whether the browser has been used by this person before
 * @returns null where it may be made, else when the next may be
 */
export async function countSignIn(email: string, place: string, isKnown: boolean): Promise<Date | null> {
  for (const tried of triesOf(email, place, isKnown)) {
    const until = await countTry(tried)
    if (until) return until
  }
  return null
}

/** Forgets tries that ended with the right password. Those from the place stay: others may try from there. */
export async function forgetSignIns(email: string, place: string, isKnown: boolean): Promise<void> {
  const ofPerson = triesOf(email, place, isKnown).filter(({ what }) => !what.startsWith('place: '))
  await forgetTries(ofPerson.map(({ what }) => what))
}

/** Forgets all tries with somebody’s address from a place: a link that sets their password lets them in again. */
export async function forgetPersonsTries(email: string, place: string): Promise<void> {
  await forgetSignIns(email, place, true)
  await forgetSignIns(email, place, false)
}

/** Counts tries with links that set a password, and with passkeys: nobody can guess them, and nobody shall try for long. */
export function countFromPlace(place: string): Promise<Date | null> {
  return countTry({ what: `place: ${place}`, ...PLACE })
}

/** The same for the present password, of somebody who is signed in. */
export function countPasswordCheck(personId: string): Promise<Date | null> {
  return countTry({ what: `present password: ${personId}`, ...KNOWN_BROWSER })
}

/** What a browser keeps for a year that somebody has signed in with, to be known again. */
export function browserMark(email: string, secret: string): string {
  return createHmac('sha256', secret).update(`browser of ${email.toLowerCase()}`).digest('base64url')
}

/** Whether a browser has this person’s mark. */
export function isMarkOf(mark: string, email: string, secret: string): boolean {
  const [given, right] = [Buffer.from(mark), Buffer.from(browserMark(email, secret))]
  return given.length === right.length && timingSafeEqual(given, right)
}

/** How long to wait, in whole minutes as people say it. */
export function waitWords(until: Date): string {
  const minutes = Math.max(1, Math.ceil((until.getTime() - Date.now()) / 60_000))
  return minutes === 1 ? 'a minute' : `${minutes} minutes`
}
