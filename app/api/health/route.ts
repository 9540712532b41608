import { currentEdition } from '@/lib/data/editions'

export const dynamic = 'force-dynamic'

/** Whether the app and its database answer, and which edition is shown. */
export async function GET() {
  try {
    const edition = await currentEdition()
    return Response.json({ ok: true, edition: edition?.number ?? null })
  } catch {
    return Response.json({ ok: false, error: 'The database does not answer.' }, { status: 503 })
  }
}
