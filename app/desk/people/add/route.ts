import { peopleForm } from '@/app/desk/people/form'
import { addForm, addToDesk } from '@/lib/desk/people/manage'

export const POST = peopleForm(addForm, addToDesk)
