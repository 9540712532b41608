import { respond } from '@/lib/open-data/endpoint'
import { FIGURES } from '@/lib/open-data/endpoints/figures'

export { preflight as OPTIONS } from '@/lib/open-data/open-to-all'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => respond(FIGURES, request)
