import type { Run } from './page'
import { seededRandom, shuffled } from './seeded-random'

/** In what order a page draws its runs of text. */
export type DrawingOrder = 'natural' | 'interleaved' | 'shuffled'

/**
 * Puts runs into the order in which they are drawn.
 * @param order natural: column by column, as set; interleaved: from top to bottom over all columns, so that
 *   lines of neighbouring columns mix; shuffled: at random
 */
export function inDrawingOrder(runs: Run[], order: DrawingOrder, seed: number): Run[] {
  if (order === 'natural') return runs
  if (order === 'shuffled') return shuffled(seededRandom(seed), runs)
  return [...runs].sort((a, b) => Math.round(a.y) - Math.round(b.y) || a.x - b.x)
}
