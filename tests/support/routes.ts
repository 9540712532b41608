import { readdirSync } from 'node:fs'
import path from 'node:path'
import { type Query, queryFrom } from '@/lib/platform/query'

/** What a route is given of an address. */
export type RouteMatch = { route: string; params: Record<string, string>; query: Query; hash: string }

/** Every page and file under `app/`, as its folders name it: '/councils/[slug]/[year]'. */
const ALL: string[] = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => ['page.tsx', 'route.ts'].includes(path.basename(file)))
  .map((file) => `/${path.dirname(file)}`.replace(/^\/\.$/, '/'))
  .sort()

const isOfDesk = (route: string) => route === '/desk' || route.startsWith('/desk/')

/** Those that anybody may ask for. */
export const ROUTES = ALL.filter((route) => !isOfDesk(route))

/** Those of the desk, for which somebody must sign in. */
export const DESK_ROUTES = ALL.filter(isOfDesk)

/** The route that answers an address, as Next finds it: a segment that is named goes before one that varies. */
export function routeOf(address: string): RouteMatch {
  const { pathname, searchParams, hash } = new URL(address, 'http://localhost')
  const segments = pathname.split('/')
  const matching = ROUTES.map((route) => ({ route, parts: route.split('/') }))
    .filter(({ parts }) => parts.length === segments.length)
    .filter(({ parts }) => parts.every((part, i) => part.startsWith('[') || part === segments[i]))
    .sort((a, b) => varying(a.parts) - varying(b.parts))
  const [first] = matching
  if (!first) throw new Error(`Nothing under app/ answers ${address}.`)
  const params = first.parts.flatMap((part, i) =>
    part.startsWith('[') ? [[part.slice(1, -1), decodeURIComponent(segments[i] as string)]] : [],
  )
  return { route: first.route, params: Object.fromEntries(params), query: queryFrom(searchParams), hash }
}

function varying(parts: string[]): number {
  return parts.filter((part) => part.startsWith('[')).length
}
