import { deskAction } from '@/lib/desk/action'
import { LISTED_DESK_ADDRESS } from '@/lib/desk/address'
import { decideListed, listedForm } from '@/lib/desk/listed/listed-desk'

export const POST = deskAction(
  { role: 'publisher', form: listedForm },
  async ({ person, values, answer }) => {
    const { said, typed } = await decideListed(values, person)
    return answer(LISTED_DESK_ADDRESS, said, typed)
  },
)
