import type { FigureName } from '@/lib/domain/figure-names'

// What leads from a figure's field to its mark and back, on the page of one review.

export function fieldId(name: FigureName): string {
  return `field-${name}`
}

export function markIdOf(name: FigureName): string {
  return `mark-${name}`
}

export function exhibitPageId(page: number): string {
  return `page-${page}`
}

/** The name of a figure's field in the form. */
export function fieldName(name: FigureName): string {
  return `figure.${name}`
}

/** The name of the tick by which a person says that they compared a figure with its picture. */
export function tickName(name: FigureName): string {
  return `tick.${name}`
}
