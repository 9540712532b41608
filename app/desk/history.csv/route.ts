import { deskRequest } from '@/lib/desk/action'
import { readHistoryAddress } from '@/lib/desk/publishing/history-address'
import { historyFile } from '@/lib/desk/publishing/history-file'
import { queryFrom } from '@/lib/platform/query'

/** The steps of the page with the same choices, all of them in one file. */
export const GET = deskRequest({ role: 'reader' }, async ({ request }) => {
  const asked = readHistoryAddress(queryFrom(new URL(request.url).searchParams))
  const lines = historyFile(asked)
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await lines.return(undefined)
    },
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="history.csv"',
      'Cache-Control': 'no-store',
    },
  })
})
