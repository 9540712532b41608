import { readDrawing } from '@/lib/map/address'
import { drawingAnswer, mapNotThere } from '@/lib/map/answer'
import { mapDrawing } from '@/lib/map/drawing'
import { queryFrom } from '@/lib/platform/query'

/** The shapes of a map, for pages that switch to one they did not come with. They change with a new register only. */
export function GET(request: Request) {
  const choice = readDrawing(queryFrom(new URL(request.url).searchParams))
  if (!choice) return mapNotThere('There is no such map.')
  return drawingAnswer(request, () => Object.fromEntries(mapDrawing(choice).shapes))
}
