import { createLoad } from '@/lib/data/loads'
import { deskRequest } from '@/lib/desk/action'
import { scriptAnswer } from '@/lib/desk/loads/load-action'

export const POST = deskRequest({ role: 'reader' }, ({ person }) =>
  scriptAnswer(async () => ({ id: (await createLoad(person)).id })),
)
