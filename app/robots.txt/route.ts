import { CACHING } from '@/lib/platform/http'
import { siteAddress } from '@/lib/platform/site-address'
import { robotsTxt } from '@/lib/sharing/robots'

export const dynamic = 'force-dynamic'

export function GET(request: Request) {
  return new Response(robotsTxt(siteAddress(request.headers)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': CACHING.following },
  })
}
