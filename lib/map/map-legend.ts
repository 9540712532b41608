import { MAP_STATES, type MapState, type MapStateId } from './states'

/** A state that occurs on a map, and on how many of its councils. */
export type LegendRow = { state: MapState & { id: MapStateId }; count: number }

/** The states that occur, in the order of the table of states. */
export function mapLegend(states: readonly MapStateId[]): LegendRow[] {
  return MAP_STATES.map((state) => ({
    state,
    count: states.filter((id) => id === state.id).length,
  })).filter(({ count }) => count > 0)
}
