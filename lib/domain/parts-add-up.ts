import type { Figures } from './figure'
import { FIGURE_NAMES, FIGURES } from './figure-names'
import type { Note } from './note'

/** The rows of a table make up its printed total; the three parts of the overview make up the complaints dealt with. */
export function partsAddUp(figures: Figures): Note[] {
  const tables = FIGURE_NAMES.flatMap((name) => {
    const figure = figures[name]
    return figure?.parts.length
      ? disagreement(
          FIGURES[name].label,
          figure.parts.map((part) => part.value),
          figure.value,
        )
      : []
  })
  const { dealtWith, notForUs, assessedAndClosed, investigations } = figures
  if (!dealtWith || !notForUs || !assessedAndClosed || !investigations) return tables
  const parts = [notForUs.value, assessedAndClosed.value, investigations.value]
  return [...tables, ...disagreement(FIGURES.dealtWith.label, parts, dealtWith.value)]
}

function disagreement(label: string, parts: number[], total: number): Note[] {
  const sum = parts.reduce((a, b) => a + b, 0)
  if (sum === total) return []
  const message = `${label}: ${parts.join(' + ')} is ${sum}, but the total given is ${total}.`
  return [{ code: 'sum-disagrees', message }]
}
