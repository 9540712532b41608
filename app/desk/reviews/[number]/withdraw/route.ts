import { deskAction } from '@/lib/desk/action'
import { type ReviewParams, withdrawAnswer } from '@/lib/desk/reviews/answers'
import { typedForm } from '@/lib/desk/reviews/typed'

export const POST = deskAction<Record<string, string>, ReviewParams>(
  { role: 'reader', form: typedForm },
  withdrawAnswer,
)
