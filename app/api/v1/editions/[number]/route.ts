import { respond } from '@/lib/api/endpoint'
import { EDITION } from '@/lib/api/endpoints/editions'

export { preflight as OPTIONS } from '@/lib/api/open-to-all'

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ number: string }> }) {
  return respond(EDITION, request, (await params).number)
}
