import { describe, expect, test } from 'vitest'
import { MEASURES } from '@/lib/domain/measures'
import { notDrawnInWords, outsideInWords, yearFinding } from '@/lib/years/finding'
import { comparedCouncil, councilsWithin, measuredYear } from './year-cases'

const [UPHELD, , EARLY] = MEASURES
const OUTSIDE = comparedCouncil('Outham', [13, 22], 84)
const FAR = comparedCouncil('Farwell', [10, 40])
const EDGE = comparedCouncil('Edgeham', [115, 132], 80)

const said = (...compared: ReturnType<typeof comparedCouncil>[]) =>
  yearFinding('2024-25', UPHELD, [measuredYear(compared)])

describe('the first sentence of a year', () => {
  test('says how many are outside beside how many chance alone would put there', () => {
    expect(said(OUTSIDE, ...councilsWithin(60))).toBe(
      'Of 61 councils with enough investigations to compare, 1 had more or fewer complaints upheld than 95 in 100 similar councils would have by chance. About 1 would, if nothing but chance were at work. It was not far outside.',
    )
  })

  test('says so where none is outside', () => {
    expect(said(...councilsWithin(3))).toBe(
      'Of 3 councils with enough investigations to compare, none had more or fewer complaints upheld than 95 in 100 similar councils would have by chance. Fewer than 1 would, if nothing but chance were at work.',
    )
  })

  test.each([
    [[FAR, ...councilsWithin(3)], '1 had more', 'It was far outside.'],
    [[FAR, OUTSIDE, ...councilsWithin(3)], '2 had more', '1 of the 2 was far outside.'],
    [[FAR, FAR, ...councilsWithin(3)], '2 had more', 'Both were far outside.'],
    [[OUTSIDE, OUTSIDE, ...councilsWithin(3)], '2 had more', 'None was far outside.'],
    [[EDGE, ...councilsWithin(3)], 'none had more', '1 was just outside.'],
    [[EDGE, EDGE, OUTSIDE, ...councilsWithin(3)], '1 had more', '2 more were just outside.'],
  ])('counts each grade apart (%#)', (compared, first, last) => {
    const sentence = said(...compared)
    expect(sentence).toContain(first)
    expect(sentence.endsWith(last)).toBe(true)
  })

  test('names the council and its verdict where only one can be compared', () => {
    expect(said(comparedCouncil('Inham', [9, 13]))).toBe(
      'Only Inham had enough investigations to compare: 9 of 13 upheld. That is within the expected range, 7 to 13.',
    )
    expect(said(FAR)).toContain('That is far below the expected range, 26 to 36.')
    expect(said(comparedCouncil('Fewston', [5, 5], 50))).toContain('Even these are too few to tell.')
  })

  test('speaks of what each measure counts', () => {
    expect(yearFinding('2024-25', EARLY, [measuredYear(councilsWithin(2))])).toContain(
      'Of 2 councils with enough upheld complaints to compare, none had more or fewer complaints put right early than',
    )
  })

  test('says why none can be compared', () => {
    const figures = {
      council: OUTSIDE.council,
      published: { slug: 'x', year: '2017-18' as const, letter: null, publication: null, dataFiles: [] },
    }
    const without = (year: '2017-18' | '2024-25', howMany: number) =>
      yearFinding(year, UPHELD, [
        measuredYear([], { withFigures: Array.from({ length: howMany }, () => figures) }),
      ])
    expect(without('2024-25', 0)).toBe('We have no figures for 2024-25 yet.')
    expect(without('2017-18', 2)).toBe(
      'We cannot compare councils in 2017-18: letters before 2018-19 print no average of similar councils.',
    )
    expect(without('2024-25', 1)).toBe(
      'We cannot compare the one council with figures for 2024-25: that takes 5 or more investigations and a printed average of its type.',
    )
    expect(without('2024-25', 3)).toContain(
      'We cannot compare any of the 3 councils with figures for 2024-25',
    )
  })
})

test('the sentence of the chart says the same in short', () => {
  expect(outsideInWords([measuredYear([OUTSIDE, ...councilsWithin(60)])])).toBe(
    '1 of 61 councils is outside the expected range of counts, above or below; about 1 would be by chance alone. It is not far outside.',
  )
  expect(outsideInWords([measuredYear(councilsWithin(2))])).toBe(
    'None of 2 councils is outside the expected range of counts, above or below; fewer than 1 would be by chance alone.',
  )
})

test('councils without a dot are counted, each with its reason', () => {
  const without = { few: 1, uncounted: 0, disagreeing: 2, noAverage: 0, notGiven: 3 }
  expect(notDrawnInWords(UPHELD, [measuredYear([], { without, missing: [OUTSIDE.council] })])).toBe(
    'Not shown: 1 council without figures, 1 council with fewer than 5 investigations, 2 councils with printed numbers that disagree and 3 councils whose letter or other source does not give this measure.',
  )
  expect(notDrawnInWords(UPHELD, [measuredYear([OUTSIDE])])).toBeNull()
})
