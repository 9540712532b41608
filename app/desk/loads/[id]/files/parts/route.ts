import { deskRequest } from '@/lib/desk/action'
import { contentOf, type LoadParams, loadIn, noLoad, scriptAnswer } from '@/lib/desk/loads/load-action'
import { receiveParts } from '@/lib/desk/loads/receive'

export const POST = deskRequest<LoadParams>({ role: 'reader' }, async ({ params, request }) => {
  const load = await loadIn(params)
  if (!load) return noLoad()
  const { body, type } = contentOf(request)
  return scriptAnswer(() => receiveParts(load, body, type))
})
