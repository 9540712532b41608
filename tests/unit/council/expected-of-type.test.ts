import { describe, expect, test } from 'vitest'
import { expectedOfType } from '@/lib/council/expected-of-type'
import { expectedRange } from '@/lib/domain/compare'
import { MEASURES } from '@/lib/domain/measures'

const [UPHELD] = MEASURES

describe('what a council of a type could expect', () => {
  test('is said for the lower quarter, the middle and the upper quarter of those that can be compared', () => {
    const bases = [20, 5, 9, 14, 7, 10, 6, 12, 0, 2, 4]
    const { title, words, sizes } = expectedOfType('district', UPHELD, '2023-24', 63, bases)
    expect(title).toBe('What a district council could expect: complaints upheld')
    expect(words).toMatch(/^The average of district councils in 2023-24 is 63% upheld\./)
    const of =
      'of the 8 district councils with figures for five or more investigations in 2023-24 had so many or fewer.'
    expect(sizes.map(({ base, how }) => [base, how])).toEqual([
      [6, `At least a quarter ${of}`],
      [9, `At least half ${of}`],
      [12, `At least three quarters ${of}`],
    ])
    const { from, to } = expectedRange(9, 0.63)
    expect(sizes[1]).toMatchObject({
      expected: { from, to },
      sentence: `A district council with 9 investigations could expect ${from} to ${to} upheld.`,
    })
  })

  test('is one line where all have as many cases', () => {
    const { sizes } = expectedOfType('county', UPHELD, '2023-24', 79, [40, 40, 40, 40])
    expect(sizes.map(({ base }) => base)).toEqual([40])
  })

  test.each([
    [[1, 2, 3], 'no district council'],
    [[1, 9], '1 district council only'],
    [[7, 8, 9], '3 district councils only'],
  ])('is said of examples, and that they are such, where councils had %j', (bases, words) => {
    const { sizes } = expectedOfType('district', UPHELD, '2023-24', 63, bases)
    const how = `An example: we have figures for five or more investigations in 2023-24 for ${words}.`
    expect(sizes.map((size) => [size.base, size.how])).toEqual([5, 10, 20].map((base) => [base, how]))
  })

  test('says where even five cases are too few to tell', () => {
    const [size] = expectedOfType('district', UPHELD, '2023-24', 50, []).sizes
    expect(size).toMatchObject({
      expected: null,
      sentence:
        'With 5 investigations, any number upheld would be nothing unusual for a district council: too few to tell.',
    })
  })
})
