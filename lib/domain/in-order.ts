import type { Figure, Figures } from './figure'
import { FIGURE_NAMES } from './figure-names'

/** The figures as a list, always in the order of the names. */
export function inOrder(figures: Figures): Figure[] {
  return FIGURE_NAMES.flatMap((name) => figures[name] ?? [])
}
