import { respond } from '@/lib/api/endpoint'
import { TYPE_AVERAGES } from '@/lib/api/endpoints/type-averages'

export { preflight as OPTIONS } from '@/lib/api/open-to-all'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => respond(TYPE_AVERAGES, request)
