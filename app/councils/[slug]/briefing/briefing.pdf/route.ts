import { briefingFile } from '@/lib/briefing/briefing-file'

/** The briefing as a PDF. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return briefingFile(request, slug, 'pdf')
}
