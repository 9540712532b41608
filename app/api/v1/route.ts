import { respond } from '@/lib/open-data/endpoint'
import { START } from '@/lib/open-data/endpoints/start'

export { preflight as OPTIONS } from '@/lib/open-data/open-to-all'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => respond(START, request)
