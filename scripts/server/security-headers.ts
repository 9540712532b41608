import { isPractice } from '@/lib/platform/practice'
import { EMBED_STYLE } from '@/lib/sharing/embed-style'
import { isOfDesk } from './desk-address'
import { sourceOf } from './inline-scripts'

/** Frames for other sites: without a script, with one style of ours. */
const EMBED_POLICY = `default-src 'none'; style-src ${sourceOf(EMBED_STYLE)}; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors *`

const EMBEDDED = '/embed/'

/**
 * What pages of other sites may show as a picture, load as data or put into a frame. Other answers are for this site's
 * own pages.
 */
const FOR_OTHER_SITES = [
  /^\/embed\//,
  /^\/(?:api|data)\//,
  /^\/charts\/[^/]+\/[^/]+\/[^/]+$/,
  /\/feed\.atom$/,
  /^\/(?:[^_].*)?\.(?:png|svg|ico|pdf|docx)$/,
]

/** A year. Other hosts of the same domain are not ours to speak for. */
const STRICT_TRANSPORT = 'max-age=31536000'

/**
 * The security headers of an answer: of each, whether a page, an error or a 304, so that all agree.
 * @param path of the address, without its query
 * @param answer `scripts`: the hashes of the inline scripts of a whole page; `isSecure`: readers come by https
 */
export function securityHeaders(
  path: string,
  { scripts = [], isSecure }: { scripts?: string[]; isSecure: boolean },
): [string, string][] {
  const isEmbedded = path.startsWith(EMBEDDED)
  const isForOthers = FOR_OTHER_SITES.some((pattern) => pattern.test(path))
  return [
    ['X-Content-Type-Options', 'nosniff'],
    // An address of the desk may be a secret. (With “no-referrer” its own forms would come from nowhere.)
    ['Referrer-Policy', isOfDesk(path) ? 'same-origin' : 'strict-origin-when-cross-origin'],
    ...(isPractice() || isOfDesk(path)
      ? ([['X-Robots-Tag', 'noindex, nofollow']] satisfies [string, string][])
      : []),
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
    ['Content-Security-Policy', isEmbedded ? EMBED_POLICY : pagePolicy(scripts)],
    ['Cross-Origin-Resource-Policy', isForOthers ? 'cross-origin' : 'same-origin'],
    ...(isEmbedded
      ? []
      : ([
          ['X-Frame-Options', 'DENY'],
          ['Cross-Origin-Opener-Policy', 'same-origin'],
        ] satisfies [string, string][])),
    ...(isSecure ? ([['Strict-Transport-Security', STRICT_TRANSPORT]] satisfies [string, string][]) : []),
  ]
}

/**
 * Pages are kept, so a nonce for each request cannot be had: their scripts are allowed by hash. Styles stay inline:
 * where a dot stands is in its `style`, and React adds the words at the foot of a printed page as a style of its own.
 */
function pagePolicy(scripts: string[]): string {
  return [
    "default-src 'self'",
    `script-src ${["'self'", ...scripts].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
