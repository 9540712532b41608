import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupBy } from '@/lib/domain/group-by'
import { MEASURES } from '@/lib/domain/measures'
import { CHART_WIDTHS, dotPlot } from '@/lib/years/dot-plot'
import { rounds } from '../../support/long'
import { comparedCouncil, councilsWithin } from './year-cases'

const [UPHELD] = MEASURES

function plotOf(...compared: ReturnType<typeof comparedCouncil>[]) {
  const plot = dotPlot(UPHELD, [{ type: 'unitary', average: 79, compared }])
  if (!plot) throw new Error('nothing is drawn')
  return plot
}

const FAR = comparedCouncil('Farwell', [10, 40])
const OUTSIDE = comparedCouncil('Outham', [13, 22], 84)
const EDGE = comparedCouncil('Edgeham', [115, 132], 80)
const FEW = comparedCouncil('Fewston', [5, 5], 50)
const INSIDE = comparedCouncil('Inham', [9, 13])

describe('a dot', () => {
  test('is marked by the grade of its council, and says its counts and verdict in words', () => {
    const { rows } = plotOf(FAR, OUTSIDE, EDGE, FEW, INSIDE)
    expect(rows[0]?.dots.map(({ slug, mark }) => [slug, mark])).toEqual([
      ['farwell', 'far-outside'],
      ['outham', 'outside'],
      ['inham', 'within'],
      ['edgeham', 'just-outside'],
      ['fewston', 'too-few'],
    ])
    expect(rows[0]?.dots.map(({ words }) => words)).toEqual([
      'Farwell: 10 of 40 upheld, far below 26 to 36',
      'Outham: 13 of 22 upheld, below 15 to 21',
      'Inham: 9 of 13 upheld, within 7 to 13',
      'Edgeham: 115 of 132 upheld, just outside 96 to 114; inside if the average were 81%',
      'Fewston: 5 of 5 upheld, too few to tell',
    ])
  })

  test('has a name only where its council is outside, the far ones first', () => {
    const { rows } = plotOf(OUTSIDE, EDGE, FEW, INSIDE, FAR)
    expect(rows[0]?.names.map(({ name }) => name)).toEqual(['Farwell', 'Outham'])
  })

  test('never covers another, on either shape of chart', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 5, max: 30 })), {
          minLength: 2,
          maxLength: 40,
        }),
        (counts) => {
          const plot = plotOf(
            ...counts.map(([count, base], i) =>
              comparedCouncil(`Council ${i}`, [Math.min(count, base), base]),
            ),
          )
          for (const shape of ['narrow', 'wide'] as const) {
            const levels = groupBy(plot.rows[0]?.dots ?? [], ({ level }) => level[shape])
            for (const dots of levels.values()) {
              const across = dots.map(({ at }) => (at / 100) * CHART_WIDTHS[shape])
              for (const [i, at] of across.slice(1).entries())
                expect(at - (across[i] as number)).toBeGreaterThan(0.6875)
            }
          }
        },
      ),
      { numRuns: rounds(20, 400) },
    )
  })
})

test('the axis begins and ends at round rates, with all dots and averages inside', () => {
  const { ticks, rows } = plotOf(INSIDE, FAR)
  expect(ticks.map(({ words }) => words)).toEqual(['20%', '40%', '60%', '80%'])
  expect(ticks.map(({ at }) => at)).toEqual([0, 33.3, 66.7, 100])
  expect(rows[0]?.average).toBe(98.3)
})

test('types without a council to compare have no row, and one council alone is not drawn', () => {
  const compared = councilsWithin(2)
  const plot = dotPlot(UPHELD, [
    { type: 'county', average: 89, compared: [] },
    { type: 'unitary', average: null, compared },
  ])
  expect(plot?.rows.map(({ title, average }) => [title, average])).toEqual([['Unitary councils', null]])
  expect(dotPlot(UPHELD, [{ type: 'unitary', average: 79, compared: councilsWithin(1) }])).toBeNull()
  expect(dotPlot(UPHELD, [])).toBeNull()
})
