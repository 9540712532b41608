import { dataFile } from '@/lib/open-data/data-file'

export { preflight as OPTIONS } from '@/lib/platform/http'

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  return dataFile(request, (await params).file)
}
