import { respond } from '@/lib/open-data/endpoint'
import { COUNCIL } from '@/lib/open-data/endpoints/council'

export { preflight as OPTIONS } from '@/lib/open-data/open-to-all'

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return respond(COUNCIL, request, (await params).slug)
}
