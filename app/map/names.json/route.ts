import { readDrawing } from '@/lib/map/address'
import { drawingAnswer, mapNotThere } from '@/lib/map/answer'
import { placesOfNames } from '@/lib/map/names'
import { queryFrom } from '@/lib/platform/query'

/** Where the names of councils stand on a map, for pages on which somebody enlarges it. They change with a new register only. */
export function GET(request: Request) {
  const choice = readDrawing(queryFrom(new URL(request.url).searchParams))
  if (!choice) return mapNotThere('There is no such map.')
  return drawingAnswer(request, () => placesOfNames(choice))
}
