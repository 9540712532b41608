import { respond } from '@/lib/api/endpoint'
import { START } from '@/lib/api/endpoints/start'

export { preflight as OPTIONS } from '@/lib/api/open-to-all'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => respond(START, request)
