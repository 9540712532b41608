import type { Figures } from './figure'
import { FIGURE_NAMES, FIGURES } from './figure-names'
import type { Note } from './note'

/** A count that is a share of another cannot exceed it: no more upheld than investigated. */
export function sharesFit(figures: Figures): Note[] {
  return FIGURE_NAMES.flatMap((name) => {
    const figure = figures[name]
    const definition = FIGURES[name]
    if (!figure || definition.kind !== 'count' || figure.base === null || figure.value <= figure.base)
      return []
    const message = `${definition.label} (${figure.value}) cannot be more than the ${figure.base} that they are a share of.`
    return [{ code: 'more-than-base', message }]
  })
}
