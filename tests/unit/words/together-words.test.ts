import { expect, test } from 'vitest'
import { MEASURES } from '@/lib/domain/measures'
import type { YearsTogether } from '@/lib/domain/years-together'
import { togetherSentence } from '@/lib/words/together-words'

const [UPHELD, , EARLY] = MEASURES

const THREE: YearsTogether = {
  years: ['2022-23', '2023-24', '2024-25'],
  leftOut: [],
  count: 27,
  base: 39,
  outcome: 'within',
  expected: { from: 25, to: 35 },
  singleYearsSayLittle: true,
}

const HEAD = '27 of 39 upheld over three years, 2022-23 to 2024-25.'

test.each<[Partial<YearsTogether>, string]>([
  [{}, `${HEAD} That is within the 25 to 35 expected for a unitary council.`],
  [
    { outcome: 'at-edge', expected: { from: 28, to: 35 } },
    `${HEAD} That is just below the 28 to 35 expected for a unitary council. The averages are rounded numbers, so it may be inside.`,
  ],
  [
    { outcome: 'above', expected: { from: 15, to: 26 } },
    `${HEAD} That is above the 15 to 26 expected for a unitary council; 1 in 20 similar councils would be outside by chance alone.`,
  ],
  [
    { outcome: 'well-below', expected: { from: 34, to: 39 } },
    `${HEAD} That is far below the 34 to 39 expected for a unitary council; 1 in 500 similar councils would be as far outside by chance alone.`,
  ],
  [{ outcome: 'too-few-to-tell' }, `${HEAD} That is still too few cases to tell.`],
  [{ outcome: 'counts-only', expected: null }, `${HEAD} That is still too few cases to compare.`],
  [
    { outcome: 'no-comparator', expected: null },
    `${HEAD} An average is missing for some of these years, so we don’t compare it.`,
  ],
  [
    { years: ['2022-23', '2024-25'], leftOut: ['2023-24'] },
    '27 of 39 upheld over two years, 2022-23 and 2024-25. That is within the 25 to 35 expected for a unitary council. We left out 2023-24, where the exact count is not known or the numbers disagree.',
  ],
])('years together are said in counts: %j', (some, words) => {
  expect(togetherSentence(UPHELD, 'unitary', { ...THREE, ...some })).toBe(words)
})

test('early remedies have their own words', () => {
  expect(togetherSentence(EARLY, 'district', THREE)).toMatch(/^27 of 39 put right early over three years/)
})
