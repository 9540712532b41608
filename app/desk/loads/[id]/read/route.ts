import { z } from 'zod'
import { deskAction } from '@/lib/desk/action'
import { loadAddress } from '@/lib/desk/address'
import { problem } from '@/lib/desk/answer'
import { type LoadParams, loadIn, noLoad } from '@/lib/desk/loads/load-action'
import { sendToReading } from '@/lib/desk/loads/queue'

export const POST = deskAction<object, LoadParams>(
  { role: 'reader', form: z.object({}) },
  async ({ person, params, answer }) => {
    const load = await loadIn(params)
    if (!load) return noLoad()
    if (await sendToReading(load, person)) return answer(loadAddress(load.id))
    const isRead = load.state !== 'receiving'
    return answer(loadAddress(load.id), isRead ? [] : [problem('No file is here yet. Send the files first.')])
  },
)
