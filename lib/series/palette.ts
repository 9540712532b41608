/** The colours of the site, by their names in app/globals.css: '--color-ink'. */
export const PALETTE = {
  paper: '#fbfaf6',
  ink: '#14181f',
  quiet: '#4b5360',
  hairline: '#d9d5cb',
  rule: '#8b8779',
  note: '#f1eee2',
  council: '#12436d',
  average: '#f46a25',
  expected: '#e3ebf2',
  white: '#ffffff',
} as const

/** The colours of maps only: a dark and a middle ground, and the line around a light one. */
export const MAP_PALETTE = { dark: '#0f3a60', middle: '#5f8fb8', line: '#7a766a' } as const

/** What cameras read best on white. */
export const BLACK = '#000000'

/** A colour as a drawing has it that may leave its page: outside, no style sheet names it, so its value is with it. */
export function colourOfPage(name: keyof typeof PALETTE): string {
  return `var(--color-${name}, ${PALETTE[name]})`
}

/**
 * A drawing whose colours stand for themselves.
 * @param paper what stands for the page's own ground; that itself where left out
 */
export function withOwnColours(drawing: string, paper?: string): string {
  return drawing.replace(/var\(--color-([a-z]+), (#[0-9a-f]{6})\)/g, (_, name, colour) =>
    name === 'paper' && paper ? paper : colour,
  )
}
