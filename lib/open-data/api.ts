import { API_ADDRESS } from './address'
import { problemAnswer } from './answer'
import { ENDPOINTS } from './endpoints'
import { openApiAnswer } from './openapi'
import { Problem } from './problems'

/**
 * Answers a request to the API.
 * @param path what stands after '/api/v1/', by its slashes; empty for the API's own address
 */
export function apiAnswer(request: Request, path: string[]): Response | Promise<Response> {
  if (path.length === 1 && path[0] === 'openapi.json') return openApiAnswer(request)
  for (const endpoint of ENDPOINTS) {
    const places = endpoint.path.slice(API_ADDRESS.length).split('/').slice(1)
    const isHere =
      places.length === path.length &&
      places.every((place, i) => (isPart(place) ? path[i] !== '' : path[i] === place))
    if (isHere) return endpoint.respond(request, path[places.findIndex(isPart)] ?? null)
  }
  const { pathname } = new URL(request.url)
  const detail = `There is nothing at ${pathname.slice(0, 100)}.`
  return problemAnswer(new Problem('unknown-address', detail, `${API_ADDRESS} names all there is.`))
}

function isPart(place: string): boolean {
  return place.startsWith('{')
}
