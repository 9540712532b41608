import { peopleForm } from '@/app/desk/people/form'
import { giveRole, roleForm } from '@/lib/desk/people/manage'

export const POST = peopleForm(roleForm, giveRole)
