import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type NamedDot, type NamePlace, placeInLanes } from '@/lib/years/name-lanes'
import { rounds } from '../../support/long'

const dots = fc.array(
  fc.record({ at: fc.integer({ min: 0, max: 100 }), width: fc.integer({ min: 2, max: 9 }) }),
  {
    maxLength: 14,
  },
)

type Placed = NamedDot & NamePlace

/** On a chart so many times as wide, where each name has kept its place beside its dot. */
function widened(all: NamedDot[], width: number, times: number): Placed[] {
  const placed = placeInLanes(
    all.map(({ at, width: own }) => ({ at: (at / 100) * width, width: own })),
    width,
  )
  return all.flatMap(({ at, width: own }, i) => {
    const place = placed[i]
    if (!place) return []
    const left = (at / 100) * width - place.from
    const there = (at / 100) * width * times
    return [{ at: there, width: own, lane: place.lane, from: there - left }]
  })
}

function runsThrough(line: Placed, name: Placed): boolean {
  return line.lane > name.lane && line.at > name.from && line.at < name.from + name.width
}

test.each([1, 1.4, 3])(
  'no two names touch, and no line runs through a name, on a chart %s times as wide',
  (times) => {
    fc.assert(
      fc.property(dots, (all) => {
        const width = 16
        const placed = widened(all, width, times)
        for (const [i, one] of placed.entries()) {
          expect(one.from).toBeGreaterThanOrEqual(-1e-9)
          expect(one.from + one.width).toBeLessThanOrEqual(width * times + 1e-9)
          for (const other of placed.slice(i + 1)) {
            const overlap =
              one.lane === other.lane &&
              one.from < other.from + other.width &&
              other.from < one.from + one.width
            expect(overlap || runsThrough(one, other) || runsThrough(other, one)).toBe(false)
          }
        }
      }),
      { numRuns: rounds(25, 500) },
    )
  },
)

test('a name goes straight above its dot where there is room, and inside the chart at its ends', () => {
  expect(placeInLanes([{ at: 8, width: 4 }], 16)).toEqual([{ lane: 0, from: 6 }])
  expect(placeInLanes([{ at: 16, width: 4 }], 16)).toEqual([{ lane: 0, from: 12 }])
  expect(placeInLanes([{ at: 0, width: 4 }], 16)).toEqual([{ lane: 0, from: 0 }])
})

test('names too near to each other move apart, into another lane where they must', () => {
  const places = placeInLanes(
    [
      { at: 8, width: 6 },
      { at: 8.5, width: 6 },
    ],
    16,
  )
  expect(places).toEqual([
    { lane: 0, from: 2 },
    { lane: 0, from: 8.5 },
  ])
  expect(placeInLanes([{ at: 8, width: 17 }], 16)).toEqual([null])
})
