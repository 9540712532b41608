import { deskAction } from '@/lib/desk/action'
import { EDITION_ADDRESS } from '@/lib/desk/address'
import { noteForm } from '@/lib/desk/publishing/note'

/** Shows a note as readers will see it; nothing is stored or published. */
export const POST = deskAction({ role: 'publisher', form: noteForm }, async ({ values, answer }) =>
  answer(`${EDITION_ADDRESS}#publish`, [], values),
)
