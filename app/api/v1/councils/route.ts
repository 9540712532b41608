import { respond } from '@/lib/api/endpoint'
import { COUNCILS } from '@/lib/api/endpoints/councils'

export { preflight as OPTIONS } from '@/lib/api/open-to-all'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => respond(COUNCILS, request)
