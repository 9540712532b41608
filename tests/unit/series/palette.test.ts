import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as chartColours from '@/components/series/colours'

const colours = Object.fromEntries(
  [...readFileSync('app/globals.css', 'utf8').matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)].map(
    ([, name, value]) => [name, value],
  ),
) as Record<string, string>

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

const between = (a: string, b: string) => contrast(colours[a] as string, colours[b] as string)

describe('the palette', () => {
  test.each([
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

  test.each([
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

  test('is the same in drawings outside of a page as in pages', () => {
    for (const value of Object.values(chartColours)) {
      const [, name, hex] = /^var\(--color-([a-z]+), (#[0-9a-f]{6})\)$/.exec(value) ?? []
      expect(colours[name as string]).toBe(hex)
    }
  })
})
