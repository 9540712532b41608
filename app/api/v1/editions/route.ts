import { respond } from '@/lib/open-data/endpoint'
import { EDITIONS } from '@/lib/open-data/endpoints/editions'

export { preflight as OPTIONS } from '@/lib/open-data/open-to-all'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => respond(EDITIONS, request)
