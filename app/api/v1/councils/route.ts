import { respond } from '@/lib/open-data/endpoint'
import { COUNCILS } from '@/lib/open-data/endpoints/councils'

export { preflight as OPTIONS } from '@/lib/open-data/open-to-all'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => respond(COUNCILS, request)
