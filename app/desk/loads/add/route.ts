import { deskRequest } from '@/lib/desk/action'
import { takeForm } from '@/lib/desk/loads/take-form'

export const POST = deskRequest({ role: 'reader' }, ({ person, request }) => takeForm(request, person, null))
