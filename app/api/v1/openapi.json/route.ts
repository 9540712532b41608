export { preflight as OPTIONS } from '@/lib/api/open-to-all'
export { openApiAnswer as GET } from '@/lib/api/openapi-answer'

export const dynamic = 'force-dynamic'
