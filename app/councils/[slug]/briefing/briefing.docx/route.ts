import { briefingFile } from '@/lib/briefing/briefing-file'

/** The briefing as a Word document, to be edited. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return briefingFile(request, slug, 'docx')
}
