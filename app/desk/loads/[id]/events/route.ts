import { deskRequest } from '@/lib/desk/action'
import { loadEvents } from '@/lib/desk/loads/events'
import { type LoadParams, loadIn, noLoad } from '@/lib/desk/loads/load-action'
import { sessionGoesOn } from '@/lib/desk/people/person'

export const GET = deskRequest<LoadParams>({ role: 'reader' }, async ({ params, request, sessionId }) => {
  const load = await loadIn(params)
  if (!load) return noLoad()
  const asked = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after')
  const after = /^\d{1,9}$/.test(asked ?? '') ? Number(asked) : 0
  return new Response(
    loadEvents(load.id, after, { signal: request.signal, mayFollow: () => sessionGoesOn(sessionId) }),
    {
      headers: {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      },
    },
  )
})
