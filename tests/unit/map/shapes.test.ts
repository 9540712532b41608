import { expect, test } from 'vitest'
import { labelPoint } from '@/lib/map/label-point'
import { pathOf, type Ring } from '@/lib/map/shapes'
import { ringsOfPath } from '../../support/rings-of-path'

const square = (x: number, y: number, side: number): Ring => [
  { x, y },
  { x: x + side, y },
  { x: x + side, y: y + side },
  { x, y: y + side },
]

test('a path goes in steps from corner to corner', () => {
  expect(pathOf([[square(10, 20, 5)]])).toBe('m10 20 5 0 0 5-5 0z')
})

test('a further part goes on from where the one before began', () => {
  const parts = [square(10, 20, 5), square(30, 18, 2)]
  expect(pathOf(parts.map((part) => [part]))).toBe('m10 20 5 0 0 5-5 0zm20-2 2 0 0 2-2 0z')
  expect(ringsOfPath(pathOf(parts.map((part) => [part])))).toEqual(parts)
})

test('what has shrunk to a line is not drawn', () => {
  expect(pathOf([[square(10, 20, 5), square(11, 21, 1).slice(0, 2)]])).toBe('m10 20 5 0 0 5-5 0z')
})

test('a label stands in the middle of the largest part', () => {
  expect(labelPoint([[square(0, 0, 4)], [square(100, 100, 20)]])).toEqual({ x: 110, y: 110 })
})

test('a label keeps out of a hole, and where there is room', () => {
  const { x, y } = labelPoint([[square(0, 0, 40), square(4, 4, 20)]])
  expect(x > 26 || y > 26).toBe(true)
})
