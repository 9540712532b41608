import { type LetterParams, letterVersionAnswer } from '@/lib/letter/letter-answers'

type Params = { params: Promise<LetterParams & { version: string }> }

export async function GET(_request: Request, { params }: Params) {
  return letterVersionAnswer(await params)
}
