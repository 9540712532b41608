import { describe, expect, test } from 'vitest'
import { compareMeasured, type Measured } from '@/lib/domain/measured'
import { MEASURES, type Measure } from '@/lib/domain/measures'
import { compareFinding } from '@/lib/words/findings'

const [UPHELD, COMPLIANCE, EARLY] = MEASURES

type Counts =
  | [council: string, count: number | null, base: number, typeAverage: number | null]
  | [council: string]

function finding(measure: Measure, councils: Counts[]): string {
  return compareFinding(
    measure,
    '2023-24',
    councils.map(([council, count = null, base, typeAverage = null]) => {
      if (base === undefined) return { council, measured: null, outcome: null }
      const measured = { count, base, typeAverage } as Measured
      return { council, measured, ...compareMeasured(measure, measured) }
    }),
  )
}

describe('the sentence over a comparison', () => {
  test('puts councils together whose figures bear the same, in the order given', () => {
    expect(
      finding(UPHELD, [
        ['Luton', 9, 13, 79],
        ['Dunmere', 2, 3, 63],
        ['Knowsley', 6, 9, 80],
      ]),
    ).toBe(
      'In 2023-24, Luton and Knowsley were within the expected range; Dunmere had too few cases to compare.',
    )
  })

  test('says of which councils there is no figure', () => {
    expect(finding(UPHELD, [['Luton', 9, 13, 79], ['Maidstone'], ['Dover']])).toBe(
      'In 2023-24, Luton was within the expected range. We have no figure for Maidstone and Dover in 2023-24.',
    )
  })

  test('speaks of compliance in counts carried out', () => {
    expect(
      finding(COMPLIANCE, [
        ['Luton', 7, 7, 100],
        ['Croydon', 44, 45, 99],
        ['Knowsley', 6, 6, 99],
        ['Cheltenham', 0, 0, null],
      ]),
    ).toBe(
      'In 2023-24, Luton and Knowsley carried out every recommendation due; Croydon had 44 of 45 carried out, 1 not; Cheltenham had none to count (no recommendations were due).',
    )
  })

  test('has words for every outcome, and none that rank', () => {
    const all = finding(EARLY, [
      ['A', 0, 0, 14],
      ['B', null, 150, 14],
      ['C', 3, 20, null],
      ['D', 1, 2, 14],
      ['E', 1, 6, 50],
      ['F', 30, 60, 10],
      ['G', 9, 9, 50],
    ])
    expect(all).toContain('A had none to count (no complaints were upheld)')
    expect(all).toContain('B has no exact count')
    expect(all).toContain('C had no printed average to compare with')
    expect(all).toContain('D had too few cases to compare')
    expect(all).toContain('F was far above the expected range')
    expect(all).toContain('G was above the expected range')
    expect(all).not.toMatch(/better|worse|best|worst|improv|rank/i)
  })
})
