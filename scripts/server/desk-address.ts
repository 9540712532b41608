/** Where people load letters and publish: see docs/decisions/16-the-desks-process.md. */
const DESK = '/desk'

/** A path that nothing answers: where there is no desk, its addresses are like this one. */
export const NOT_THERE = '/not-there'

/** Whether a path is one of the desk’s. */
export const isOfDesk = (path: string) => path === DESK || path.startsWith(`${DESK}/`)

/** What stands below these is never told: it is a secret, or whatever somebody put there. */
const SECRET = /^\/desk\/(?:set-password|auth\/[^/]+)\//

/** Words of the desk’s own addresses, and numbers. Anything else may be typed, or a secret. */
const TELLING = /^(?:[a-z]{1,16}(?:-[a-z]{1,16}){0,3}|\d{1,9}|history\.csv)$/

const HIDDEN = '…'

/** A path as logs may have it: of the desk’s, only what its own addresses are made of. */
export function pathForLog(path: string): string {
  if (!isOfDesk(path)) return path
  const secret = SECRET.exec(path)?.[0]
  const [told, hidden] = secret ? [secret.slice(0, -1), `/${HIDDEN}`] : [path, '']
  return (
    told
      .split('/')
      .map((one) => (one === '' || TELLING.test(one) ? one : HIDDEN))
      .join('/') + hidden
  )
}
