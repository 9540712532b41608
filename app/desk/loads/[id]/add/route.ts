import { deskRequest } from '@/lib/desk/action'
import { type LoadParams, loadIn, noLoad } from '@/lib/desk/loads/load-action'
import { takeForm } from '@/lib/desk/loads/take-form'

export const POST = deskRequest<LoadParams>({ role: 'reader' }, async ({ person, params, request }) => {
  const load = await loadIn(params)
  return load ? takeForm(request, person, load) : noLoad()
})
