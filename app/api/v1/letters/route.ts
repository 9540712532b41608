import { respond } from '@/lib/open-data/endpoint'
import { LETTERS } from '@/lib/open-data/endpoints/letters'

export { preflight as OPTIONS } from '@/lib/open-data/open-to-all'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => respond(LETTERS, request)
