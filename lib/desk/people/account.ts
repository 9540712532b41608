import { passwordHashOf } from '@/lib/data/desk-passwords'
import { passkeysOf, sessionsOf } from '@/lib/data/desk-sessions'
import { ROLE_WORDS } from '@/lib/words/desk-roles'
import { LONGEST_SESSION_DAYS, SHORTEST_PASSWORD } from './auth'
import { deskMoment } from './moments'
import { type DeskPerson, IDLE_HOURS } from './person'

export type AccountView = {
  name: string
  email: string
  role: string
  hasPassword: boolean
  /** How many characters a password has at least. */
  shortestPassword: number
  sessions: { id: string; browser: string; words: string; isThis: boolean }[]
  /** When the sessions end by themselves, in a sentence. */
  endOfSession: string
  passkeys: { id: string; name: string; words: string }[]
}

/** What a person’s own page shows: their password, passkeys, and the browsers that they are signed in with. */
export async function accountView(person: DeskPerson, sessionId: string): Promise<AccountView> {
  const [sessions, passkeys, hash] = await Promise.all([
    sessionsOf(person.id, new Date(Date.now() - IDLE_HOURS * 60 * 60 * 1000)),
    passkeysOf(person.id),
    passwordHashOf(person.id),
  ])
  return {
    name: person.name,
    email: person.email,
    role: ROLE_WORDS[person.role],
    hasPassword: hash !== null,
    shortestPassword: SHORTEST_PASSWORD,
    endOfSession: `We sign you out after ${IDLE_HOURS} hours without use, and after ${LONGEST_SESSION_DAYS} days in any case.`,
    sessions: sessions.map(({ id, createdAt, usedAt, userAgent }) => ({
      id,
      browser: browserWords(userAgent),
      words: `Signed in ${deskMoment(createdAt)}, last used ${deskMoment(usedAt)}`,
      isThis: id === sessionId,
    })),
    passkeys: passkeys.map(({ id, name, createdAt }) => ({
      id,
      name: name ?? 'Passkey',
      words: createdAt ? `Added ${deskMoment(createdAt)}` : '',
    })),
  }
}

const BROWSERS: [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:HeadlessChrome|Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const SYSTEMS: [RegExp, string][] = [
  [/\biPhone\b/, 'an iPhone'],
  [/\biPad\b/, 'an iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'a Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

/** “Firefox on Windows”, as far as a browser says it. */
export function browserWords(userAgent: string | null): string {
  const nameIn = (table: [RegExp, string][]) => table.find(([sign]) => sign.test(userAgent ?? ''))?.[1]
  const system = nameIn(SYSTEMS)
  const browser = nameIn(BROWSERS) ?? 'A browser'
  return system ? `${browser} on ${system}` : browser
}
