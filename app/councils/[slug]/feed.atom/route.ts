import { atomAnswer } from '@/lib/editions/atom'
import { councilFeed } from '@/lib/editions/feeds'

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const feed = await councilFeed((await params).slug, new Date())
  // proxy.ts answers before where the register has no such council.
  return feed ? atomAnswer(request, feed) : new Response(null, { status: 404 })
}
