import { problemAnswer } from '@/lib/api/problem-answer'
import { Problem } from '@/lib/api/problems'

export { preflight as OPTIONS } from '@/lib/api/open-to-all'

/** Any other address of the API. */
export function GET(request: Request) {
  const { pathname } = new URL(request.url)
  const detail = `There is nothing at ${pathname.slice(0, 100)}.`
  return problemAnswer(new Problem('unknown-address', detail, '/api/v1 names all there is.'))
}
