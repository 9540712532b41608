import { respond } from '@/lib/open-data/endpoint'
import { TYPE_AVERAGES } from '@/lib/open-data/endpoints/type-averages'

export { preflight as OPTIONS } from '@/lib/open-data/open-to-all'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => respond(TYPE_AVERAGES, request)
