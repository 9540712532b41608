import { respond } from '@/lib/api/endpoint'
import { EDITIONS } from '@/lib/api/endpoints/editions'

export { preflight as OPTIONS } from '@/lib/api/open-to-all'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => respond(EDITIONS, request)
