import { passkey } from '@better-auth/passkey'
import { APIError } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import { LRUCache } from 'lru-cache'
import { signInStore } from '@/lib/data/sign-in-store'
import { siteAddress } from '@/lib/platform/site-address'
import { AUTH_ADDRESS, DESK_ADDRESS } from '../address'
import { deskSecret } from './secret'

/** How many days a session lasts at most. */
export const LONGEST_SESSION_DAYS = 7

/** How new a sign-in must be to add a passkey, in seconds. */
const FRESH = 60 * 60

/** A password is at least so long, as the National Cyber Security Centre’s three words are. */
export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 128

/**
 * The sign-in library for one address of this site: what a passkey is bound to, and whether cookies are `Secure`, follow
 * from it.
 */
function makeAuth(site: string, secret: string) {
  const isSecure = site.startsWith('https://')
  return betterAuth({
    appName: 'Upheld',
    baseURL: site,
    basePath: AUTH_ADDRESS,
    secret,
    database: signInStore(),
    trustedOrigins: [site],
    telemetry: { enabled: false },
    logger: { disabled: true },
    // What is tried too often is counted in lib/desk/people/limits.ts, for forms and scripts alike.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    user: {
      modelName: 'deskPerson',
      additionalFields: { role: { type: 'string', required: true, input: false } },
    },
    session: {
      modelName: 'deskSession',
      expiresIn: LONGEST_SESSION_DAYS * 24 * 60 * 60,
      disableSessionRefresh: true,
      freshAge: FRESH,
      additionalFields: {
        usedAt: { type: 'date', required: true, input: false, defaultValue: () => new Date() },
      },
    },
    account: { modelName: 'deskAccount' },
    verification: { modelName: 'deskVerification' },
    advanced: {
      cookiePrefix: 'upheld-desk',
      useSecureCookies: isSecure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: isSecure, path: DESK_ADDRESS },
    },
    plugins: [
      passkey({
        rpName: 'Upheld',
        rpID: new URL(site).hostname,
        origin: site,
        // A passkey stands for a password too: the device must have seen its owner.
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        authentication: {
          afterVerification: async ({ verification }) => {
            if (!verification.authenticationInfo.userVerified) throw new APIError('UNAUTHORIZED')
          },
        },
        schema: { passkey: { modelName: 'deskPasskey' } },
        advanced: { webAuthnChallengeCookie: 'upheld-desk-passkey' },
      }),
    ],
  })
}

export type Auth = ReturnType<typeof makeAuth>

/** By the site’s address: without SITE_ADDRESS each request tells it, and could tell any. */
const made = new LRUCache<string, Auth>({ max: 8 })

/** The sign-in library for the address that a request was sent to. */
export async function authOf(headers: Headers): Promise<Auth> {
  const site = new URL(siteAddress(headers)).origin
  const secret = await deskSecret()
  const key = `${site} ${secret} ${process.env.DATABASE_URL}`
  const there = made.get(key)
  if (there) return there
  const auth = makeAuth(site, secret)
  made.set(key, auth)
  return auth
}
