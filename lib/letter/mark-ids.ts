/** What the mark of a figure is called on the page of its year: the figure's row leads there. */
export function markId(figure: string): string {
  return `mark-${figure}`
}

/** What the row of a figure is called on the page of its year: the figure's mark leads there. */
export function figureRowId(figure: string): string {
  return `figure-${figure}`
}
