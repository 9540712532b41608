import type { Figure, Figures, Note, Origin, Part, Place } from './figure'
import { averageOf, FIGURE_NAMES, FIGURES, type FigureName } from './figure-names'

/** Before its base and type average are set beside it. */
export type KnownNumber = { value: number; place: Place; origin: Origin; parts?: Part[] }

export type KnownNumbers = { [Name in FigureName]?: KnownNumber }

/**
 * Sets beside each count what it is a share of, beside each rate its base and its type average. A rate without a base,
 * or of none, is left out with a note; one over zero of no cases cannot be right, and is a problem.
 */
export function assembleFigures(numbers: KnownNumbers): {
  figures: Figures
  notes: Note[]
  problems: Note[]
} {
  const figures: { [Name in FigureName]?: Figure } = {}
  const notes: Note[] = []
  const problems: Note[] = []
  for (const name of FIGURE_NAMES) {
    const number = numbers[name]
    if (!number) continue
    const definition = FIGURES[name]
    const base = numbers[baseName(name) as FigureName]?.value ?? null
    if (definition.kind === 'rate' && !base) {
      const message = `The ${definition.label.toLowerCase()} of ${number.value}% was left out: it is a share of ${base === 0 ? 'no cases' : 'a number that is not given'}.`
      if (base === 0 && number.value > 0) problems.push(rateOfNothing(name, number))
      else notes.push({ code: 'rate-without-base', message })
      continue
    }
    const average = averageOf(name)
    figures[name] = {
      name,
      value: number.value,
      base,
      typeAverage: (average && numbers[average]?.value) ?? null,
      origin: number.origin,
      place: number.place,
      parts: number.parts ?? [],
    }
  }
  return { figures, notes, problems }
}

function rateOfNothing(name: FigureName, { value, place }: KnownNumber): Note {
  const message = `${FIGURES[name].label} cannot be ${value}% of no cases (“${place.quote}”).`
  return { code: 'rate-of-nothing', message, figure: name }
}

function baseName(name: FigureName): string | null {
  const definition = FIGURES[name]
  if (definition.kind === 'rate') return definition.base
  return definition.kind === 'count' && 'of' in definition ? definition.of : null
}
