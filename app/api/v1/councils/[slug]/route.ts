import { respond } from '@/lib/api/endpoint'
import { COUNCIL } from '@/lib/api/endpoints/council'

export { preflight as OPTIONS } from '@/lib/api/open-to-all'

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return respond(COUNCIL, request, (await params).slug)
}
