import { apiAnswer } from '@/lib/open-data/api'

export { preflight as OPTIONS } from '@/lib/platform/http'

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ path?: string[] }> }) {
  const { path = [] } = await params
  return apiAnswer(request, path)
}
