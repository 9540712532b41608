import { deskAction } from '@/lib/desk/action'
import { loadAddress } from '@/lib/desk/address'
import { done, problem } from '@/lib/desk/answer'
import { instructionSchema, sayOfFile } from '@/lib/desk/loads/instruction'
import { type LoadFileParams, loadIn, noLoad } from '@/lib/desk/loads/load-action'
import type { Instruction } from '@/lib/letters/data-files/instruction'

export const POST = deskAction<Instruction, LoadFileParams>(
  { role: 'reader', form: instructionSchema },
  async ({ params, values, answer }) => {
    const load = await loadIn(params)
    if (!load) return noLoad()
    return (await sayOfFile(load, Number(params.number), values))
      ? answer(loadAddress(load.id), done('We are reading the file again, as you said.'))
      : answer(loadAddress(load.id), problem('This can be said once all files of the load are read.'))
  },
)
