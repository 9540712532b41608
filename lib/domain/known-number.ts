import type { Origin, Part, Place } from './figure'
import type { FigureName } from './figure-names'

/** A number of a source before it is a figure: its base and type average are not yet set beside it. */
export type KnownNumber = { value: number; place: Place; origin: Origin; parts?: Part[] }

export type KnownNumbers = { [Name in FigureName]?: KnownNumber }
