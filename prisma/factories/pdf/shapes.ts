import type { Colour } from './page'

type Box = { x: number; y: number; width: number; height: number }

/** A filled box, as PDF operators. */
export function bar({ x, y, width, height }: Box, colour: Colour): string {
  return `${colour.join(' ')} rg ${n(x)} ${n(y)} ${n(width)} ${n(height)} re f`
}

/** The outline of a box, as PDF operators. */
export function frame({ x, y, width, height }: Box, colour: Colour, lineWidth = 0.6): string {
  return `${colour.join(' ')} RG ${lineWidth} w ${n(x)} ${n(y)} ${n(width)} ${n(height)} re S`
}

/** A number drawn as thick strokes, so that no text holds it; as large as text of that size. */
export function drawnNumeral(
  text: string,
  x: number,
  baseline: number,
  size: number,
  colour: Colour,
): string {
  const strokes = [...text].flatMap((digit, i) => {
    const left = x + i * size * 0.556
    return (DIGITS[digit] ?? '').replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, dx: string, dy: string) => {
      return `${n(left + Number(dx) * size)} ${n(baseline - Number(dy) * size)}`
    })
  })
  return `q ${colour.join(' ')} RG ${n(size * 0.1)} w 1 J 1 j ${strokes.join(' S ')} S Q`
}

/** How wide a drawn numeral is. */
export function drawnNumeralWidth(text: string, size: number): number {
  return text.length * size * 0.556
}

/** Words as a picture of words: rounded strokes where they would stand. */
export function drawnWords(text: string, x: number, baseline: number, size: number, colour: Colour): string {
  let left = x
  const strokes = text.split(' ').map((word) => {
    const width = word.length * size * 0.5
    const middle = baseline - size * 0.3
    const stroke = `${n(left)} ${n(middle)} m ${n(left + width * 0.3)} ${n(middle - 4)} ${n(left + width * 0.6)} ${n(middle + 4)} ${n(left + width)} ${n(middle)} c S`
    left += width + size * 0.5
    return stroke
  })
  return `q ${colour.join(' ')} RG ${n(size * 0.18)} w 1 J ${strokes.join(' ')} Q`
}

/** A signature: one long line of curves. */
export function scribble(x: number, baseline: number): string {
  const points = [0, 1, 2, 3, 4].map((i) => {
    const at = x + i * 22
    return `${n(at + 4)} ${n(baseline - 26)} ${n(at + 14)} ${n(baseline + 8)} ${n(at + 22)} ${n(baseline - 8)} c`
  })
  return `q 0.1 0.1 0.35 RG 1.4 w 1 J ${n(x)} ${n(baseline)} m ${points.join(' ')} S Q`
}

/** The Ombudsman's sign at the head of the first page. */
export function logo(x: number, y: number): string {
  return [
    `q 0.11 0.22 0.42 rg ${n(x)} ${n(y)} 30 30 re f`,
    `1 1 1 RG 3 w ${n(x + 6)} ${n(y + 22)} m ${n(x + 6)} ${n(y + 4)} ${n(x + 24)} ${n(y + 4)} ${n(x + 24)} ${n(y + 22)} c S`,
    `${n(x + 6)} ${n(y + 22)} m ${n(x + 24)} ${n(y + 22)} l S Q`,
  ].join(' ')
}

/** A number as PDF writes it. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100)
}

// In em above the baseline; lines and curves as PDF draws them.
const DIGITS: Record<string, string> = {
  '0': '0.28 0.66 m 0.02 0.66 0.02 0.05 0.28 0.05 c 0.54 0.05 0.54 0.66 0.28 0.66 c',
  '1': '0.12 0.55 m 0.3 0.66 l 0.3 0.05 l',
  '2': '0.09 0.5 m 0.12 0.72 0.47 0.72 0.46 0.48 c 0.45 0.3 0.1 0.2 0.08 0.05 c 0.47 0.05 l',
  '3': '0.1 0.58 m 0.2 0.72 0.45 0.68 0.45 0.5 c 0.45 0.38 0.3 0.37 0.22 0.37 c 0.5 0.37 0.55 0.05 0.28 0.05 c 0.15 0.05 0.1 0.12 0.08 0.18 c',
  '4': '0.36 0.05 m 0.36 0.66 l 0.05 0.22 l 0.48 0.22 l',
  '5': '0.44 0.66 m 0.14 0.66 l 0.12 0.38 l 0.25 0.46 0.47 0.42 0.47 0.24 c 0.47 0.02 0.15 0 0.08 0.14 c',
  '6': '0.42 0.64 m 0.2 0.7 0.08 0.45 0.08 0.24 c 0.08 0 0.47 0 0.47 0.23 c 0.47 0.45 0.12 0.45 0.08 0.24 c',
  '7': '0.08 0.66 m 0.47 0.66 l 0.3 0.4 0.22 0.25 0.2 0.05 c',
  '8': '0.28 0.37 m 0.02 0.4 0.05 0.67 0.28 0.67 c 0.51 0.67 0.54 0.4 0.28 0.37 c -0.02 0.34 0.02 0.04 0.28 0.04 c 0.54 0.04 0.58 0.34 0.28 0.37 c',
  '9': '0.14 0.07 m 0.36 0 0.47 0.25 0.47 0.46 c 0.47 0.72 0.08 0.72 0.08 0.47 c 0.08 0.26 0.43 0.26 0.47 0.46 c',
}
