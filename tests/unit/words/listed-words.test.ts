import { expect, test } from 'vitest'
import {
  listedDayWords,
  listedOutcomeWords,
  listedSubject,
  twoCountsOfUpheld,
} from '@/lib/words/listed-words'

const letter = (count: number) => ({ count, source: 'letter' as const })

test('both counts of a year are given with why they differ, and neither is made of the other', () => {
  expect(twoCountsOfUpheld(letter(39), 28, true)).toBe(
    '39 upheld in the letter; the Ombudsman lists 28 for the same year and does not publish all. It publishes a decision about six weeks after it made it.',
  )
  expect(twoCountsOfUpheld({ count: 1_039, source: 'data-file' }, 28, true)).toMatch(
    /^1,039 upheld in the Ombudsman’s data file; /,
  )
})

test('a list with as many as the letter, or more, is not explained by what is not published', () => {
  for (const listed of [9, 10])
    for (const isWhole of [true, false]) {
      const words = twoCountsOfUpheld(letter(9), listed, isWhole)
      expect(words).toMatch(
        new RegExp(
          `^9 upheld in the letter; .* ${listed} for the same year\\. These are two separate counts`,
        ),
      )
      expect(words).not.toContain('does not publish')
    }
})

test('what the Ombudsman lists is never told from copies that are not of a whole list', () => {
  for (const listed of [0, 1]) {
    const words = twoCountsOfUpheld(letter(9), listed, false)
    expect(words).not.toMatch(/the Ombudsman lists \d/)
    expect(words).toContain(`our copies of the Ombudsman’s lists have ${listed === 0 ? 'none' : '1'} for`)
    expect(words).toContain('we may not have all that it lists')
  }
})

test('an entry says when it was seen, and one that is gone is never called withdrawn', () => {
  expect(listedDayWords({ listedOn: '2026-06-03', listedUntil: null })).toBe('as listed on 3 June 2026')
  expect(listedDayWords({ listedOn: '2026-06-03', listedUntil: '2026-09-01' })).toBe(
    'listed until 1 September 2026',
  )
  expect(listedDayWords({ listedOn: null, listedUntil: null })).toBe('listed on a day that we don’t know')
})

test('an outcome that no table knows is given as it is printed', () => {
  expect(listedOutcomeWords({ outcome: 'closed', outcomePrinted: 'Closed' })).toBe(
    'Closed after initial enquiries',
  )
  expect(listedOutcomeWords({ outcome: null, outcomePrinted: 'Report issued: Upheld' })).toBe(
    'Report issued: Upheld',
  )
})

test('what an entry is about is as much as a copy gives', () => {
  expect(listedSubject({ category: 'Education', subcategory: 'School transport' })).toBe(
    'Education: School transport',
  )
  expect(listedSubject({ category: null, subcategory: 'School transport' })).toBe('School transport')
  expect(listedSubject({ category: null, subcategory: null })).toBeNull()
})
