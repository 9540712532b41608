import { refuseStranger } from '@/lib/desk/action'
import { answerPasskeyCall } from '@/lib/desk/people/passkeys'

type Context = { params: Promise<{ path: string[] }> }

async function answer(request: Request, { params }: Context): Promise<Response> {
  return refuseStranger(request) ?? answerPasskeyCall(request, (await params).path.join('/'))
}

export { answer as GET, answer as POST }
