import { chartEmbed } from '@/lib/sharing/chart-embed'
import type { ChartParams } from '@/lib/sharing/chart-files'

export async function GET(request: Request, { params }: { params: Promise<ChartParams> }) {
  return chartEmbed(request, await params)
}
