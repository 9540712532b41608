import { respond } from '@/lib/open-data/endpoint'
import { EDITION } from '@/lib/open-data/endpoints/editions'

export { preflight as OPTIONS } from '@/lib/open-data/open-to-all'

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ number: string }> }) {
  return respond(EDITION, request, (await params).number)
}
