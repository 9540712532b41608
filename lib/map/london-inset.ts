import { type RegionMap, regionMap } from './region-maps'
import type { Box } from './shapes'

/** How many times as large London is in its inset as on the map of England. */
const ENLARGEMENT = 3.7

/** Where the top left corner of the inset's frame stands on the map of England: west of Wirral, where no area is. */
const CORNER = { x: 12, y: 1000 }

/** London enlarged. Its areas are those of the map itself: only the view box differs, so no path is needed twice. */
export type LondonInset = {
  /** The part of ENGLAND's view box that the inset shows. */
  view: Box
  /** The frame around the inset on the map of England, as many times as large. */
  frame: Box
  /** The `d` of the path around London. */
  outline: RegionMap['outline']
  enlargement: number
}

/** The inset of London; its areas are areasOfRegion('london', ...), the same 33 in every year and on both tiers. */
export function londonInset(): LondonInset {
  const { box, outline } = regionMap('london')
  return {
    view: box,
    frame: { ...CORNER, width: box.width * ENLARGEMENT, height: box.height * ENLARGEMENT },
    outline,
    enlargement: ENLARGEMENT,
  }
}
