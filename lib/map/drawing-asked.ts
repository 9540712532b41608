import { parseLayout } from './layouts'
import type { DrawingChoice } from './map-drawing'
import { parseRegion } from './regions'
import { parseTier } from './tiers'
import { GEOGRAPHIES } from './year-geography'

/** Reads what stands after the question mark where a drawing is asked for; null where there is no such map. */
export function drawingAsked(query: Record<string, string>): DrawingChoice | null {
  const geography = GEOGRAPHIES.find((one) => String(one) === query.geography)
  const tier = parseTier(query.tier ?? '')
  const layout = parseLayout(query.layout ?? '')
  const region = query.region === undefined ? null : parseRegion(query.region)
  if (geography === undefined || !tier || !layout || (query.region !== undefined && !region)) return null
  return { geography, tier, layout, region }
}
