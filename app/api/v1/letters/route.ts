import { respond } from '@/lib/api/endpoint'
import { LETTERS } from '@/lib/api/endpoints/letters'

export { preflight as OPTIONS } from '@/lib/api/open-to-all'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => respond(LETTERS, request)
