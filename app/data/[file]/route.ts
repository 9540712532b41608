import { dataFile } from '@/lib/api/data-file'

export { preflight as OPTIONS } from '@/lib/api/open-to-all'

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  return dataFile(request, (await params).file)
}
