import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AUTHORITY_TYPE_ORDER } from '@/lib/domain/authority-types'
import { compare } from '@/lib/domain/compare'
import { MEASURES } from '@/lib/domain/measures'
import { comparisonSentence, complianceSentence } from '@/lib/words/comparison-sentence'

const [UPHELD, , EARLY] = MEASURES

function sentence(
  count: number,
  base: number,
  typeAverage: number | null,
  measure: typeof UPHELD | typeof EARLY = UPHELD,
) {
  return comparisonSentence({
    ...compare(count, base, typeAverage === null ? null : typeAverage / 100),
    measure,
    count,
    base,
    typeAverage,
    council: 'Ambleford',
    type: 'unitary',
  })
}

describe('the outcome of a comparison, in a sentence', () => {
  test.each([
    [
      9,
      13,
      79,
      'With 13 investigations, 7 to 13 upheld would be nothing unusual for a unitary council. Ambleford had 9, within the expected range.',
    ],
    [0, 0, 79, 'No investigations were completed, so there is no rate.'],
    [1, 1, 79, '1 investigation is too few to compare a percentage.'],
    [2, 4, 79, '4 investigations are too few to compare a percentage.'],
    [5, 9, null, 'No average of similar councils is printed, so there is nothing to compare with.'],
    [
      5,
      5,
      50,
      'With 5 investigations, any number upheld would be nothing unusual for a unitary council: too few to tell.',
    ],
    [
      5,
      60,
      50,
      'With 60 investigations, 22 to 38 upheld would be nothing unusual for a unitary council. Ambleford had 5, far below the expected range; 1 in 500 similar councils would be as far outside by chance alone.',
    ],
    [
      9,
      9,
      50,
      'With 9 investigations, 2 to 7 upheld would be nothing unusual for a unitary council. Ambleford had 9, above the expected range; 1 in 20 similar councils would be outside by chance alone.',
    ],
    [
      115,
      132,
      80,
      'With 132 investigations, 96 to 114 upheld would be nothing unusual for a unitary council. Ambleford had 115, just outside the expected range. If the average were 81%, it would be inside.',
    ],
  ])('%i of %i beside %s%%', (count, base, typeAverage, words) => {
    expect(sentence(count, base, typeAverage)).toBe(words)
  })

  test('the early remedies have their own words', () => {
    expect(sentence(3, 9, 13, EARLY)).toBe(
      'With 9 upheld complaints, 0 to 3 put right early would be nothing unusual for a unitary council. Ambleford had 3, within the expected range.',
    )
  })

  test('never says better, worse, best, worst or improved', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.nat(),
        fc.option(fc.integer({ min: 0, max: 100 })),
        fc.constantFrom(...AUTHORITY_TYPE_ORDER),
        (base, seed, typeAverage, type) => {
          const count = seed % (base + 1)
          const words = comparisonSentence({
            ...compare(count, base, typeAverage === null ? null : typeAverage / 100),
            measure: UPHELD,
            count,
            base,
            typeAverage,
            council: 'Ambleford',
            type,
          })
          expect(words).not.toMatch(/better|worse|best|worst|improv/i)
          expect(words).toMatch(/^[A-Z0-9].*\.$/)
        },
      ),
    )
  })
})

describe('compliance, in a sentence', () => {
  test.each([
    [7, 7, 'Every recommendation due in the year was carried out.'],
    [44, 45, '1 of 45 was not carried out. The Ombudsman calls any rate below 100% a cause for concern.'],
    [20, 23, '3 of 23 were not carried out. The Ombudsman calls any rate below 100% a cause for concern.'],
    [0, 0, 'No recommendations were due in the year, so there is no rate.'],
    [
      null,
      250,
      'More than one count gives the printed percentage, so we do not know exactly how many were carried out.',
    ],
  ])('%s of %i', (complied, outcomes, words) => {
    expect(complianceSentence(complied, outcomes)).toBe(words)
  })
})
