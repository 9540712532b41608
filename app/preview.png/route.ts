import { CACHING } from '@/lib/platform/http'
import { unlessBusy } from '@/lib/sharing/chart-response'
import { previewPng, sitePictureSvg } from '@/lib/sharing/preview-picture'

export const dynamic = 'force-dynamic'

export async function GET() {
  return unlessBusy(async () => {
    const png = await previewPng(sitePictureSvg())
    return new Response(png as BodyInit, {
      headers: { 'Content-Type': 'image/png', 'Cache-Control': CACHING.following },
    })
  })
}
