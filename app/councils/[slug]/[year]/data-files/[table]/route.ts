import { type LetterParams, sourceFileAnswer } from '@/lib/letter/letter-answers'

export async function GET(
  _request: Request,
  { params }: { params: Promise<LetterParams & { table: string }> },
) {
  return sourceFileAnswer(await params)
}
