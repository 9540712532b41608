import { CACHING } from '@/lib/platform/http'
import { previewPng, sitePictureSvg } from '@/lib/sharing/preview-picture'

export const dynamic = 'force-dynamic'

export async function GET() {
  const png = await previewPng(sitePictureSvg())
  return new Response(png as BodyInit, {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': CACHING.following },
  })
}
