import { expect, test } from 'vitest'
import { marksBeside } from '@/lib/series/marks-beside'

test('marks that stand apart stay on their year, and a line without a point has none to move', () => {
  expect(marksBeside([20, null, 60, 90], 7, 'wide')).toEqual([0, 0, 0, 0])
})

test('marks of nearly the same rate stand side by side around their year, in the order of their lines', () => {
  expect(marksBeside([77, 20, 77, 79], 7, 'wide')).toEqual([-12, 0, 0, 12])
})

test('marks never reach into the next year, however many there are', () => {
  const offsets = marksBeside(Array(8).fill(80), 8, 'small')
  const yearWidth = (340 - 40 - 14) / 8
  expect(Math.max(...offsets) - Math.min(...offsets)).toBeLessThan(yearWidth)
  expect(new Set(offsets).size).toBe(8)
})
