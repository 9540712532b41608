import { z } from 'zod'
import { deskAction } from '@/lib/desk/action'
import { LOADS_ADDRESS, loadAddress } from '@/lib/desk/address'
import { done, problem } from '@/lib/desk/answer'
import { type LoadParams, loadIn, noLoad } from '@/lib/desk/loads/load-action'
import { cancel } from '@/lib/desk/loads/queue'

export const POST = deskAction<object, LoadParams>(
  { role: 'reader', form: z.object({}) },
  async ({ person, params, answer }) => {
    const load = await loadIn(params)
    if (!load) return noLoad()
    return (await cancel(load, person))
      ? answer(LOADS_ADDRESS, done('The load is cancelled, and its files were removed.'))
      : answer(loadAddress(load.id), problem('This load ended before you could cancel it.'))
  },
)
