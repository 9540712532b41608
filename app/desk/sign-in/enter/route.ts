import { openAction } from '@/lib/desk/action'
import { signIn, signInForm } from '@/lib/desk/people/sign-in'

export const POST = openAction({ form: signInForm }, ({ request, values }) => signIn(request, values))
