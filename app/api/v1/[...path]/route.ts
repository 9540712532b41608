import { problemAnswer } from '@/lib/open-data/problem-answer'
import { Problem } from '@/lib/open-data/problems'

export { preflight as OPTIONS } from '@/lib/open-data/open-to-all'

/** Any other address of the API. */
export function GET(request: Request) {
  const { pathname } = new URL(request.url)
  const detail = `There is nothing at ${pathname.slice(0, 100)}.`
  return problemAnswer(new Problem('unknown-address', detail, '/api/v1 names all there is.'))
}
