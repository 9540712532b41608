import { type ChartParams, chartFile } from '@/lib/sharing/chart-files'

export async function GET(request: Request, { params }: { params: Promise<ChartParams> }) {
  return chartFile(request, await params, 'svg')
}
