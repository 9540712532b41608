import { serverState } from '@/lib/data/watch-editions'

export const dynamic = 'force-dynamic'

/** Whether figures can be read, and which edition is shown. */
export function GET() {
  const { edition, databaseIsDown, facts } = serverState()
  const ok = !databaseIsDown && facts.figuresAreReadable !== false && facts.schema !== null
  return Response.json({ ok, edition, ...facts }, { status: ok ? 200 : 503 })
}
