import { type LetterParams, letterAnswer } from '@/lib/letter/letter-answers'

export async function GET(_request: Request, { params }: { params: Promise<LetterParams> }) {
  return letterAnswer(await params)
}
