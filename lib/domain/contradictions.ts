import type { Figures } from './figure'
import { FIGURE_NAMES, type FigureName } from './figure-names'

/** A figure that two copies of one letter give otherwise. */
export type Difference = { figure: FigureName; here: number; there: number }

/** What two copies of one letter contradict each other in. What only one of them gives contradicts nothing. */
export function differences(here: Figures, there: Figures): Difference[] {
  return FIGURE_NAMES.flatMap((figure) => {
    const [a, b] = [here[figure], there[figure]]
    return a && b && a.value !== b.value ? { figure, here: a.value, there: b.value } : []
  })
}

/** The code of the reason for which a source is withheld that says otherwise than another of its council and year. */
export const TWO_OF_ONE_YEAR = 'two-of-one-year'
