import { chartEmbed } from '@/lib/views/chart-embed'
import type { ChartParams } from '@/lib/views/chart-files'

export async function GET(request: Request, { params }: { params: Promise<ChartParams> }) {
  return chartEmbed(request, await params)
}
