import { LoadRefused } from '@/lib/data/loads'
import { deskRequest } from '@/lib/desk/action'
import { announceFiles, announcementSchema } from '@/lib/desk/loads/announce'
import { type LoadParams, loadIn, noLoad, scriptAnswer } from '@/lib/desk/loads/load-action'

export const POST = deskRequest<LoadParams>({ role: 'reader' }, async ({ params, request }) => {
  const load = await loadIn(params)
  if (!load) return noLoad()
  return scriptAnswer(async () => {
    const announced = announcementSchema.safeParse(await request.json().catch(() => null))
    if (!announced.success) throw new LoadRefused('These files could not be announced. Open the page again.')
    return { files: await announceFiles(load, announced.data.files) }
  })
})
