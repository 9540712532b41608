import { z } from 'zod'
import { openAction } from '@/lib/desk/action'
import { signOut } from '@/lib/desk/people/sign-in'

export const POST = openAction({ form: z.object({}) }, ({ request }) => signOut(request))
