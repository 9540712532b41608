import * as unknown from '@/app/api/v1/[...path]/route'
import * as council from '@/app/api/v1/councils/[slug]/route'
import * as councils from '@/app/api/v1/councils/route'
import * as edition from '@/app/api/v1/editions/[number]/route'
import * as editions from '@/app/api/v1/editions/route'
import * as figures from '@/app/api/v1/figures/route'
import * as letters from '@/app/api/v1/letters/route'
import * as openapi from '@/app/api/v1/openapi.json/route'
import * as start from '@/app/api/v1/route'
import * as averages from '@/app/api/v1/type-averages/route'
import * as file from '@/app/data/[file]/route'
import * as dataPackage from '@/app/data/datapackage.json/route'

type Handler = (request: Request, context: { params: Promise<never> }) => Response | Promise<Response>

const SITE = 'http://upheld.test'

/** The handlers by the addresses that Next gives them, the most particular first. */
const ROUTES: [RegExp, { GET: Handler; OPTIONS: () => Response }][] = [
  [/^\/api\/v1$/, start],
  [/^\/api\/v1\/openapi\.json$/, openapi],
  [/^\/api\/v1\/councils$/, councils],
  [/^\/api\/v1\/councils\/(?<slug>[^/]+)$/, council],
  [/^\/api\/v1\/figures$/, figures],
  [/^\/api\/v1\/type-averages$/, averages],
  [/^\/api\/v1\/letters$/, letters],
  [/^\/api\/v1\/editions$/, editions],
  [/^\/api\/v1\/editions\/(?<number>[^/]+)$/, edition],
  [/^\/api\/v1\/(?<path>.+)$/, unknown],
  [/^\/data\/datapackage\.json$/, dataPackage],
  [/^\/data\/(?<file>[^/]+)$/, file],
]

/** Asks a route handler as Next would, with the database as it is. */
export async function askRoute(address: string, headers: Record<string, string> = {}): Promise<Response> {
  const { handler, params, url } = routeOf(address)
  const request = new Request(url, { headers: { host: 'upheld.test', ...headers } })
  return handler.GET(request, { params: Promise.resolve(params as never) })
}

/** Asks beforehand, as a browser does for a page of another site. */
export function askBeforehand(address: string): Response {
  return routeOf(address).handler.OPTIONS()
}

function routeOf(address: string) {
  const url = new URL(address, SITE)
  for (const [pattern, handler] of ROUTES) {
    const found = pattern.exec(url.pathname)
    if (found) return { handler, url, params: { ...found.groups } }
  }
  throw new Error(`No route is at ${address}.`)
}
