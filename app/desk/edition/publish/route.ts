import { deskAction } from '@/lib/desk/action'
import { publishForm } from '@/lib/desk/publishing/note'
import { publishNext } from '@/lib/desk/publishing/publish-next'

export const POST = deskAction({ role: 'publisher', form: publishForm }, publishNext)
