import { deskRequest } from '@/lib/desk/action'
import { pictureAnswer, type ReviewParams } from '@/lib/desk/reviews/answers'

export const GET = deskRequest<ReviewParams & { page: string }>({ role: 'reader' }, ({ params }) =>
  pictureAnswer(params),
)
