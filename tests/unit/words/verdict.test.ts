import { expect, test } from 'vitest'
import { compare } from '@/lib/domain/compare'
import { aboutInWords, verdictOnRange } from '@/lib/words/outcome-words'

test.each([
  [9, 13, 79, 'within 7 to 13'],
  [62, 68, 81, 'above 48 to 61'],
  [115, 132, 80, 'just outside 96 to 114; inside if the average were 81%'],
  [5, 60, 50, 'far below 22 to 38'],
  [5, 5, 50, 'too few to tell'],
])('%i of %i, where the average is %i%%, is given as %s', (count, base, typeAverage, words) => {
  const { outcome, expected } = compare(count, base, typeAverage / 100)
  if (!expected) throw new Error('there is no expected range')
  expect(verdictOnRange({ outcome, count, base, expected, typeAverage })).toBe(words)
})

test('a count just outside is inside at the average that its words name', () => {
  for (let base = 5; base <= 60; base++) {
    for (const typeAverage of [13, 45, 79, 80, 89]) {
      for (let count = 0; count <= base; count++) {
        const { outcome, expected } = compare(count, base, typeAverage / 100)
        if (outcome !== 'at-edge' || !expected) continue
        const words = verdictOnRange({ outcome, count, base, expected, typeAverage })
        const named = Number(/were (\d+)%$/.exec(words)?.[1])
        const range = compare(count, base, named / 100).expected
        expect(range && range.from <= count && count <= range.to, words).toBe(true)
      }
    }
  }
})

test.each([
  [0, 'fewer than 1'],
  [0.49, 'fewer than 1'],
  [0.6, 'about 1'],
  [1.6, 'about 2'],
])('%f councils are given as %s', (byChance, words) => {
  expect(aboutInWords(byChance)).toBe(words)
})
