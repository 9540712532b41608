import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countsThatRoundTo, roundsTo } from '@/lib/domain/rounding'

describe('the counts that round to a printed percentage', () => {
  test('are one for the lost numerals of Maidstone 2019-20', () => {
    expect(countsThatRoundTo(64, 11)).toEqual([7])
    expect(countsThatRoundTo(14, 7)).toEqual([1])
  })

  test('are none for a misprint and several for a base over 100', () => {
    expect(countsThatRoundTo(14, 11)).toEqual([])
    expect(countsThatRoundTo(64, 250)).toEqual([159, 160, 161])
  })

  test('always include the count that was rounded, and all round to the percentage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), fc.nat(), (base, seed) => {
        const count = seed % (base + 1)
        const printed = Math.round((100 * count) / base)
        const counts = countsThatRoundTo(printed, base)
        expect(counts).toContain(count)
        expect(counts.every((one) => roundsTo(one, base, printed))).toBe(true)
        if (base <= 99) expect(counts).toHaveLength(1)
      }),
    )
  })
})
