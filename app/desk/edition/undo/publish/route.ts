import { deskAction } from '@/lib/desk/action'
import { deskRegister } from '@/lib/desk/loads/register'
import { undoForm } from '@/lib/desk/publishing/note'
import { undoNewestEdition } from '@/lib/desk/publishing/undo-newest'

export const POST = deskAction({ role: 'publisher', form: undoForm }, async (given) => {
  const { register } = deskRegister()
  return undoNewestEdition(register, given)
})
