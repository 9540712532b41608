import { expect, test } from 'vitest'
import { fewerColours } from '@/lib/platform/palette-png'

const rgba = (colours: number[][]) => Uint8Array.from(colours.flatMap((colour) => [...colour, 255]))

test('a few colours stay as they are, the most frequent first', () => {
  const [ink, paper] = [
    [20, 24, 31],
    [251, 250, 246],
  ]
  const { palette, pixels } = fewerColours(rgba([paper, ink, paper] as number[][]))
  expect(palette).toEqual([paper, ink])
  expect([...pixels]).toEqual([0, 1, 0])
})

test('of many colours, the rare ones are given as the nearest', () => {
  const all = Array.from({ length: 1000 }, (_, i) => [(i * 37) % 256, (i * 101) % 256, (i * 7) % 256])
  const { palette, pixels } = fewerColours(rgba(all))
  expect(palette).toHaveLength(256)
  const worst = all.map((colour, i) => {
    const shown = palette[pixels[i] ?? 0] ?? [0, 0, 0]
    return Math.max(...colour.map((part, j) => Math.abs(part - (shown[j] ?? 0))))
  })
  expect(Math.max(...worst)).toBeLessThan(90)
})
