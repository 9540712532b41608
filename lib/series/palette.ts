/** By their names in app/globals.css: '--color-ink'. */
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

/** Grounds of one hue from dark to pale, and the line around a light one. */
export const MAP_PALETTE = {
  dark: '#0f3a60',
  strong: '#36648c',
  middle: '#5f8fb8',
  pale: '#9fc0dc',
  line: '#7a766a',
} as const

/** For QR codes: what cameras read best on white. */
export const BLACK = '#000000'

/** With its value, because a drawing that leaves its page knows no style sheet. */
export function colourOfPage(name: keyof typeof PALETTE): string {
  return `var(--color-${name}, ${PALETTE[name]})`
}

/** @param paper in place of the page's own ground */
export function withOwnColours(drawing: string, paper?: string): string {
  return drawing.replace(/var\(--color-([a-z]+), (#[0-9a-f]{6})\)/g, (_, name, colour) =>
    name === 'paper' && paper ? paper : colour,
  )
}
