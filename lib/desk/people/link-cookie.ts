import { siteAddress } from '@/lib/platform/site-address'
import { PEOPLE_ADDRESS } from '../address'

/** Holds a link in the browser of the publisher who made it, while they copy it: we keep only its hash. */
export const LINK_COOKIE = 'upheld-desk-link'

/** How long it can be copied, in seconds. */
const SHOWN = 5 * 60

/** What has a browser keep the link, or forget one, where there is none now. */
export function linkCookie(headers: Headers, token: string | undefined): string {
  const secure = siteAddress(headers).startsWith('https://') ? '; Secure' : ''
  return `${LINK_COOKIE}=${token ?? ''}; Max-Age=${token ? SHOWN : 0}; Path=${PEOPLE_ADDRESS}; HttpOnly; SameSite=Lax${secure}`
}
