import { deskAction } from '@/lib/desk/action'
import { deskDraft } from '@/lib/desk/publishing/desk-draft'
import { undoForm } from '@/lib/desk/publishing/note'
import { undoNewestEdition } from '@/lib/desk/publishing/undo-newest'

export const POST = deskAction({ role: 'publisher', form: undoForm }, async (given) => {
  const { register } = await deskDraft()
  return undoNewestEdition(register, given)
})
