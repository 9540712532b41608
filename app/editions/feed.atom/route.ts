import { atomAnswer } from '@/lib/editions/atom'
import { editionsFeed } from '@/lib/editions/feeds'

export const dynamic = 'force-dynamic'

export async function GET(request: Request) {
  return atomAnswer(request, await editionsFeed(new Date()))
}
