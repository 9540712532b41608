import { councilPictureFile } from '@/lib/sharing/council-picture'

type Params = { slug: string; year: string }

export async function GET(request: Request, { params }: { params: Promise<Params> }) {
  return councilPictureFile(request, await params)
}
