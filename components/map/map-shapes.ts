import { firstShapes } from '#first-shapes'
import { mapShapesAddress } from '@/lib/map/address'
import type { DrawingChoice, Shape, Shapes } from '@/lib/map/map-drawing'
import { fetched } from './fetched'

const kept = new Map<string, Shapes>()

/** The shapes of a drawing: those that the page came with, or that were fetched since. */
export function shapesOf(choice: DrawingChoice): Shapes {
  const key = mapShapesAddress(choice)
  const shapes = kept.get(key) ?? firstShapes(choice)
  kept.set(key, shapes)
  return shapes
}

/** Fetches the shapes of a drawing, unless they are there. Afterwards `shapesOf` has them. */
export async function fetchShapes(choice: DrawingChoice): Promise<void> {
  const address = mapShapesAddress(choice)
  if (kept.has(address)) return
  kept.set(address, new Map(Object.entries(await fetched<Record<string, Shape>>(address))))
}
