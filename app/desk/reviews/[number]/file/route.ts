import { deskRequest } from '@/lib/desk/action'
import { type ReviewParams, reviewFileAnswer } from '@/lib/desk/reviews/answers'

export const GET = deskRequest<ReviewParams>({ role: 'reader' }, ({ params }) => reviewFileAnswer(params))
