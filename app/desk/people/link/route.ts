import { peopleForm } from '@/app/desk/people/form'
import { linkFor, personForm } from '@/lib/desk/people/manage'

export const POST = peopleForm(personForm, linkFor)
