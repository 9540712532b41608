import * as api from '@/app/api/v1/[[...path]]/route'
import * as chartPicture from '@/app/charts/[measure]/[subjects]/chart.svg/route'
import * as chartCsv from '@/app/charts/[measure]/[subjects]/data.csv/route'
import * as chartMetadata from '@/app/charts/[measure]/[subjects]/data.csv-metadata.json/route'
import * as chartJson from '@/app/charts/[measure]/[subjects]/data.json/route'
import * as councilPicture from '@/app/councils/[slug]/[year]/picture.png/route'
import * as councilFeed from '@/app/councils/[slug]/feed.atom/route'
import * as file from '@/app/data/[file]/route'
import * as dataPackage from '@/app/data/datapackage.json/route'
import * as editionsFeed from '@/app/editions/feed.atom/route'
import * as preview from '@/app/preview.png/route'
import * as robots from '@/app/robots.txt/route'
import * as sitemap from '@/app/sitemap.xml/route'

type Handler = (request: Request, context: { params: Promise<never> }) => Response | Promise<Response>

const SITE = 'http://upheld.test'

/** The handlers by the addresses that Next gives them, the most particular first. */
const ROUTES: [RegExp, { GET: Handler; OPTIONS?: () => Response }][] = [
  [/^\/api\/v1(?:\/(?<path>.+))?$/, api],
  [/^\/editions\/feed\.atom$/, editionsFeed],
  [/^\/councils\/(?<slug>[^/]+)\/feed\.atom$/, councilFeed],
  [/^\/data\/datapackage\.json$/, dataPackage],
  [/^\/data\/(?<file>[^/]+)$/, file],
  [/^\/robots\.txt$/, robots],
  [/^\/sitemap\.xml$/, sitemap],
  [/^\/preview\.png$/, preview],
  [/^\/councils\/(?<slug>[^/]+)\/(?<year>[^/]+)\/picture\.png$/, councilPicture],
  [/^\/charts\/(?<measure>[^/]+)\/(?<subjects>[^/]+)\/chart\.svg$/, chartPicture],
  [/^\/charts\/(?<measure>[^/]+)\/(?<subjects>[^/]+)\/data\.csv$/, chartCsv],
  [/^\/charts\/(?<measure>[^/]+)\/(?<subjects>[^/]+)\/data\.csv-metadata\.json$/, chartMetadata],
  [/^\/charts\/(?<measure>[^/]+)\/(?<subjects>[^/]+)\/data\.json$/, chartJson],
]

/** Asks a route handler as Next would, with the database as it is. */
export async function askRoute(address: string, headers: Record<string, string> = {}): Promise<Response> {
  const { handler, params, url } = routeOf(address)
  const request = new Request(url, { headers: { host: 'upheld.test', ...headers } })
  return handler.GET(request, { params: Promise.resolve(params as never) })
}

/** Asks beforehand, as a browser does for a page of another site. */
export function askBeforehand(address: string): Response {
  const { OPTIONS } = routeOf(address).handler
  if (!OPTIONS) throw new Error(`Nobody asks beforehand for ${address}.`)
  return OPTIONS()
}

function routeOf(address: string) {
  const url = new URL(address, SITE)
  for (const [pattern, handler] of ROUTES) {
    const found = pattern.exec(url.pathname)
    if (!found) continue
    const { path, ...params } = { ...found.groups }
    return { handler, url, params: { ...params, path: path?.split('/') } }
  }
  throw new Error(`No route is at ${address}.`)
}
