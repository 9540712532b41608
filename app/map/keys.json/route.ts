import { readDrawing } from '@/lib/map/address'
import { drawingAnswer, mapNotThere } from '@/lib/map/answer'
import { mapKeys } from '@/lib/map/arrow-keys'
import { queryFrom } from '@/lib/platform/query'

/** Where arrow keys lead on a map, for pages on which somebody uses them. They change with a new register only. */
export function GET(request: Request) {
  const choice = readDrawing(queryFrom(new URL(request.url).searchParams))
  if (!choice) return mapNotThere('There is no such map.')
  return drawingAnswer(request, () => mapKeys(choice))
}
