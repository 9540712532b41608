import { type LetterParams, letterPageAnswer } from '@/lib/letter/letter-answers'

type Params = { params: Promise<LetterParams & { page: string }> }

export async function GET(request: Request, { params }: Params) {
  return letterPageAnswer(request, await params)
}
