import { CACHING } from '@/lib/platform/http'
import { siteAddress } from '@/lib/platform/site-address'
import { sitemapXml } from '@/lib/sharing/sitemap'

export const dynamic = 'force-dynamic'

export async function GET(request: Request) {
  return new Response(await sitemapXml(siteAddress(request.headers)), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': CACHING.following },
  })
}
