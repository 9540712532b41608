import { peopleForm } from '@/app/desk/people/form'
import { personForm, takeOff } from '@/lib/desk/people/manage'

export const POST = peopleForm(personForm, takeOff)
