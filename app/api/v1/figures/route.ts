import { respond } from '@/lib/api/endpoint'
import { FIGURES } from '@/lib/api/endpoints/figures'

export { preflight as OPTIONS } from '@/lib/api/open-to-all'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => respond(FIGURES, request)
