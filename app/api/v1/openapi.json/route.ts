export { preflight as OPTIONS } from '@/lib/open-data/open-to-all'
export { openApiAnswer as GET } from '@/lib/open-data/openapi-answer'

export const dynamic = 'force-dynamic'
