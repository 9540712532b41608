/** Red, green and blue from 0 to 255, and how much covers what is behind it, from 0 to 1. */
export type Colour = { red: number; green: number; blue: number; alpha: number }

const NAMED = new Map<string, string>(
  Object.entries({
    white: '#ffffff',
    black: '#000000',
    red: '#ff0000',
    green: '#008000',
    blue: '#0000ff',
    navy: '#000080',
    purple: '#800080',
    gray: '#808080',
    grey: '#808080',
    silver: '#c0c0c0',
    yellow: '#ffff00',
    snow: '#fffafa',
    ivory: '#fffff0',
    whitesmoke: '#f5f5f5',
    ghostwhite: '#f8f8ff',
    window: '#ffffff',
    windowtext: '#000000',
    canvas: '#ffffff',
    canvastext: '#000000',
    transparent: '#00000000',
  }),
)

export const WHITE: Colour = { red: 255, green: 255, blue: 255, alpha: 1 }
export const BLACK: Colour = { red: 0, green: 0, blue: 0, alpha: 1 }

/** A colour as CSS or an attribute writes it; null for what is none, or written in a way that few use. */
export function colourFrom(written: string): Colour | null {
  const name = written.trim().toLowerCase()
  const words = NAMED.get(name) ?? name
  const hex = /^#?([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.exec(words)?.[1]
  if (hex) {
    const long = hex.length < 6 ? hex.replace(/./g, '$&$&') : hex
    const [red = 0, green = 0, blue = 0, alpha = 255] = (long.match(/../g) ?? []).map((two) =>
      Number.parseInt(two, 16),
    )
    return { red, green, blue, alpha: alpha / 255 }
  }
  const numbers = /^rgba?\(([^)]*)\)$/.exec(words)?.[1]?.match(/[\d.]+%?/g)
  if (!numbers || numbers.length < 3) return null
  const [red = 0, green = 0, blue = 0] = numbers
    .slice(0, 3)
    .map((part) => (part.endsWith('%') ? Number.parseFloat(part) * 2.55 : Number.parseFloat(part)))
  const [, , , last] = numbers
  const alpha = last === undefined ? 1 : Number.parseFloat(last) / (last.endsWith('%') ? 100 : 1)
  return { red, green, blue, alpha }
}

/** Colours that are so near to each other that words of the one on the other can hardly be seen. */
const NEAR = 48

export function canBeSeen(colour: Colour, ground: Colour): boolean {
  if (colour.alpha < 0.15) return false
  return Math.hypot(colour.red - ground.red, colour.green - ground.green, colour.blue - ground.blue) >= NEAR
}
