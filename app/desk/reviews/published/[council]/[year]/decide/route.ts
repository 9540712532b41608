import { deskAction } from '@/lib/desk/action'
import { decideAnswer, type PublishedParams } from '@/lib/desk/reviews/answers'
import { typedForm } from '@/lib/desk/reviews/typed'

export const POST = deskAction<Record<string, string>, PublishedParams>(
  { role: 'reader', form: typedForm },
  decideAnswer,
)
