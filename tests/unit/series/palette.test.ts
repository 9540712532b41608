import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { BLACK, MAP_PALETTE, PALETTE, withOwnColours } from '@/lib/series/palette'

const css = ['app/theme.css', 'app/globals.css'].map((file) => readFileSync(file, 'utf8')).join('\n')

/** A colour in hexadecimal, also as Word has it: capitals without the sign. */
const HEX = /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3})\b|(?<=['"])[0-9A-F]{6}(?=['"])/gi

const EXEMPT = new Set(['lib/series/palette.ts', 'app/theme.css', 'app/globals.css'])

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

type Name = keyof typeof PALETTE

const between = (a: Name, b: Name) => contrast(PALETTE[a], PALETTE[b])

describe('the palette', () => {
  test.each<[Name, Name]>([
    ['ink', 'paper'],
    ['quiet', 'paper'],
    ['council', 'paper'],
    ['ink', 'note'],
    ['quiet', 'note'],
    ['ink', 'expected'],
    ['council', 'expected'],
    ['white', 'council'],
  ])('lets %s on %s be read as text', (text, ground) => {
    expect(between(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each<[Name, Name]>([
    ['council', 'paper'],
    ['council', 'expected'],
    ['rule', 'paper'],
    ['quiet', 'paper'],
  ])('lets a mark in %s on %s be seen', (mark, ground) => {
    expect(between(mark, ground)).toBeGreaterThanOrEqual(3)
  })

  test('tells the type average from its ground as far as its given colour can, and never by colour alone', () => {
    // #F46A25 is 3.03:1 on white and a little less on paper: the average is dashed, hollow-marked and labelled in ink.
    expect(between('average', 'white')).toBeGreaterThanOrEqual(3)
    expect(between('average', 'paper')).toBeGreaterThan(2.8)
  })

  test('is what the style sheet names', () => {
    const named = [...css.matchAll(/--color-([a-z-]+): ([^;]+);/g)].map(([, name, value]) => [name, value])
    expect(Object.fromEntries(named)).toEqual(PALETTE)
  })

  test('lends the style sheet every colour that it lets through', () => {
    const channels = (hex: string) =>
      [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(' ')
    const known = Object.values(PALETTE).map(channels)
    for (const [, rgb] of css.matchAll(/rgb\(([\d ]+) \//g)) expect(known).toContain(rgb)
  })

  test("colours the site's icon", () => {
    const known: string[] = Object.values(PALETTE)
    for (const [hex] of readFileSync('app/icon.svg', 'utf8').matchAll(HEX)) expect(known).toContain(hex)
  })

  test('is written nowhere else: charts, pictures, paper, frames and maps take it from here', () => {
    const written = ['app', 'components', 'lib'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
        .filter((file) => /\.(ts|tsx|css)$/.test(file) && !EXEMPT.has(file))
        // What colours a letter has that somebody sent is no choice of ours.
        .filter((file) => !file.startsWith('lib/letters/'))
        .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(HEX)].map(([hex]) => `${file}: ${hex}`)),
    )
    expect(written).toEqual([])
  })

  test('goes with a drawing that leaves its page, on the paper that it comes to', () => {
    const drawing = '<path fill="var(--color-paper, #fbfaf6)" stroke="var(--color-ink, #14181f)"/>'
    expect(withOwnColours(drawing)).toBe(`<path fill="${PALETTE.paper}" stroke="${PALETTE.ink}"/>`)
    expect(withOwnColours(drawing, PALETTE.white)).toBe(
      `<path fill="${PALETTE.white}" stroke="${PALETTE.ink}"/>`,
    )
  })

  test('has each colour once', () => {
    const all = [...Object.values(PALETTE), ...Object.values(MAP_PALETTE), BLACK]
    expect(new Set(all).size).toBe(all.length)
  })
})
