import { describe, expect, test } from 'vitest'
import { around, enlarged, MOST_ENLARGED, pushed, showing, transformTo } from '@/lib/map/pan-zoom'

const WHOLE = { x: 0, y: 0, width: 1000, height: 2000 }
const MIDDLE = { x: 250, y: 500, width: 500, height: 1000 }

describe('the part of a map that is seen', () => {
  test('grows around a point, which stays where it is', () => {
    expect(enlarged(WHOLE, WHOLE, 2, { x: 500, y: 1000 })).toEqual(MIDDLE)
    expect(enlarged(WHOLE, WHOLE, 2, { x: 1000, y: 2000 })).toEqual({ ...MIDDLE, x: 500, y: 1000 })
  })

  test('is never smaller than whole, nor larger than can be read', () => {
    expect(enlarged(MIDDLE, WHOLE, 0.1, { x: 300, y: 600 })).toEqual(WHOLE)
    expect(enlarged(WHOLE, WHOLE, 1000, { x: 500, y: 1000 }).width).toBeCloseTo(1000 / MOST_ENLARGED)
  })

  test('around a place has it in its middle, with what lies next to it, and never leaves the map', () => {
    const place = { x: 480, y: 980, width: 40, height: 40 }
    expect(around(WHOLE, place)).toEqual({ x: 400, y: 800, width: 200, height: 400 })
    expect(around(WHOLE, { ...place, x: 0, y: 1960 })).toEqual({ x: 0, y: 1600, width: 200, height: 400 })
    expect(around(WHOLE, { ...place, width: 1, height: 1 }).width).toBeCloseTo(1000 / MOST_ENLARGED)
    expect(around(WHOLE, { x: 0, y: 0, width: 900, height: 1500 })).toEqual(WHOLE)
  })

  test('is pushed as far as the edges', () => {
    expect(pushed(MIDDLE, WHOLE, { x: -100, y: 200 })).toEqual({ ...MIDDLE, x: 350, y: 300 })
    expect(pushed(MIDDLE, WHOLE, { x: 9999, y: -9999 })).toEqual({ ...MIDDLE, x: 0, y: 1000 })
    expect(pushed(WHOLE, WHOLE, { x: 50, y: 50 })).toEqual(WHOLE)
  })

  test('goes to a place outside it, and stays for one inside', () => {
    expect(showing(MIDDLE, WHOLE, { x: 300, y: 600, width: 10, height: 10 })).toBe(MIDDLE)
    expect(showing(MIDDLE, WHOLE, { x: 895, y: 1695, width: 10, height: 10 })).toEqual({
      ...MIDDLE,
      x: 500,
      y: 1000,
    })
  })
})

test('a picture is moved to where it would be drawn', () => {
  expect(transformTo(WHOLE, MIDDLE, 400)).toBe('translate(-200px, -400px) scale(2)')
  expect(transformTo(MIDDLE, WHOLE, 400)).toBe('translate(100px, 200px) scale(0.5)')
})
