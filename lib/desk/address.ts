import type { ReportingYear } from '@/lib/domain/reporting-year'
import { writeQuery } from '@/lib/platform/query'

/** Where the desk begins: what waits, and what is proposed. */
export const DESK_ADDRESS = '/desk'

/** The parameter that says what was asked for before somebody had to sign in. */
export const BACK = 'back'

/** The parameter that says which answer to a form a page shows. */
export const SAID = 'said'

/** @param back the page of the desk to go on to */
export const signInAddress = (back?: string) =>
  `${DESK_ADDRESS}/sign-in${writeQuery({ [BACK]: back === DESK_ADDRESS ? undefined : back })}`
export const SIGN_OUT_ADDRESS = `${DESK_ADDRESS}/sign-out`
export const NOT_ALLOWED_ADDRESS = `${DESK_ADDRESS}/not-allowed`
export const ACCOUNT_ADDRESS = `${DESK_ADDRESS}/account`
export const PEOPLE_ADDRESS = `${DESK_ADDRESS}/people`
export const LOADS_ADDRESS = `${DESK_ADDRESS}/loads`
/** One load, and what is done to it: where files go, what it tells, and its forms. */
export const loadEventsAddress = (id: string) => `${loadAddress(id)}/events`
export const announceAddress = (id: string) => `${loadAddress(id)}/files`
export const partsAddress = (id: string) => `${loadAddress(id)}/files/parts`
export const moreFilesForm = (id: string) => `${loadAddress(id)}/add`
export const readLoadForm = (id: string) => `${loadAddress(id)}/read`
export const cancelLoadForm = (id: string) => `${loadAddress(id)}/cancel`
export const instructionForm = (id: string, number: number) =>
  `${loadAddress(id)}/files/${number}/instruction`
/** Where a plain form brings files, and where a script begins a load. */
export const NEW_LOAD_FORM = `${LOADS_ADDRESS}/add`
export const BEGIN_LOAD = `${LOADS_ADDRESS}/begin`
export const REVIEWS_ADDRESS = `${DESK_ADDRESS}/reviews`
export const EDITION_ADDRESS = `${DESK_ADDRESS}/edition`
/** What waits of lists of decisions, and what is withheld of them; and where its forms are sent to. */
export const LISTED_DESK_ADDRESS = `${DESK_ADDRESS}/listed`
export const DECIDE_LISTED_FORM = `${LISTED_DESK_ADDRESS}/decide`
export const HISTORY_ADDRESS = `${DESK_ADDRESS}/history`
export const PROGRESS_ADDRESS = `${DESK_ADDRESS}/progress`
export const PRACTICE_ADDRESS = `${DESK_ADDRESS}/practice`
export const PRACTICE_ZIP_ADDRESS = `${PRACTICE_ADDRESS}/letters.zip`
export const practiceLetterAddress = (file: string) => `${PRACTICE_ADDRESS}/letters/${file}`

export const reviewAddress = (number: number) => `${REVIEWS_ADDRESS}/${number}`
export const loadAddress = (id: string) => `${LOADS_ADDRESS}/${id}`

/** How far a year has come; the newest of which anything came in where none is named. */
export const progressAddress = (year?: ReportingYear) => `${PROGRESS_ADDRESS}${writeQuery({ year })}`

/** What an edition published, for who pressed it. */
export const publishedEditionAddress = (edition: number) => `${EDITION_ADDRESS}/${edition}`

/** What it would do to undo the newest edition. */
export const UNDO_ADDRESS = `${EDITION_ADDRESS}/undo`

/** Where the forms of those pages are sent to. */
export const NOTE_FORM = `${EDITION_ADDRESS}/note`
export const PUBLISH_FORM = `${EDITION_ADDRESS}/publish`
export const UNDO_FORM = `${UNDO_ADDRESS}/publish`

/** The page where a link sets a password. */
export const setPasswordAddress = (token: string) => `${DESK_ADDRESS}/set-password/${token}`

/** Where plain forms are sent to: a page and what it does have an address each. */
export const SIGN_IN_FORM = `${DESK_ADDRESS}/sign-in/enter`
export const setPasswordForm = (token: string) => `${setPasswordAddress(token)}/save`
export const CHANGE_PASSWORD_FORM = `${ACCOUNT_ADDRESS}/password`
export const END_SESSIONS_FORM = `${ACCOUNT_ADDRESS}/sessions`
export const REMOVE_PASSKEY_FORM = `${ACCOUNT_ADDRESS}/passkeys`
export const ADD_PERSON_FORM = `${PEOPLE_ADDRESS}/add`
export const CHANGE_ROLE_FORM = `${PEOPLE_ADDRESS}/role`
export const PASSWORD_LINK_FORM = `${PEOPLE_ADDRESS}/link`
export const REMOVE_PERSON_FORM = `${PEOPLE_ADDRESS}/remove`

/** Where scripts talk to the sign-in library, for passkeys. */
export const AUTH_ADDRESS = `${DESK_ADDRESS}/auth`

/** No address of the desk is longer; what is beyond is not looked at. */
const LONGEST = 2000

/** A page of the desk, without a site; null for an address that leads anywhere else. */
export function withinDesk(address: string | null | undefined): string | null {
  const site = 'http://site.invalid'
  if (!address || address.length > LONGEST || !address.startsWith('/') || !URL.canParse(address, site))
    return null
  const { origin, pathname, search } = new URL(address, site)
  const isOfDesk = pathname === DESK_ADDRESS || pathname.startsWith(`${DESK_ADDRESS}/`)
  return origin === site && isOfDesk ? `${pathname}${search}` : null
}

/** The same address with the answer that it shows. */
export function withAnswer(address: string, id: string): string {
  const [page = '', hash] = address.split('#')
  const url = new URL(page, 'http://site.invalid')
  url.searchParams.set(SAID, id)
  return `${url.pathname}${url.search}${hash === undefined ? '' : `#${hash}`}`
}
