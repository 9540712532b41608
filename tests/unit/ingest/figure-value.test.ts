import { describe, expect, test } from 'vitest'
import { FIGURE_NAMES, FIGURES } from '@/lib/domain/figure-names'
import { correctionsFrom } from '@/lib/ingest/corrections'
import { readFigureName, readFigureValue } from '@/lib/ingest/figure-value'

describe('a value', () => {
  test.each([
    ['upheldRate', '82', 82],
    ['upheldRate', '82%', 82],
    ['upheldRate', ' 82 % ', 82],
    ['upheldRate', '82 per cent', 82],
    ['upheldRateTypeAverage', '80%', 80],
    ['received', '1,234', 1234],
    ['upheld', '9', 9],
    ['upheld', '9.0', 9],
    ['upheld', '９', 9],
    ['upheldPer100k', '4.6', 4.6],
    ['upheldPer100k', '4.60', 4.6],
  ] as const)('of %s is read as it is written: “%s”', (name, text, value) => {
    expect(readFigureValue(name, text)).toEqual({ value })
  })

  test.each([
    ['upheld', '', 'give a number, such as 9.'],
    ['upheld', '9%', 'is a percentage, but this is a number of cases. Leave out the %.'],
    ['upheldPer100k', '4.6%', 'is a percentage, but this is a number for each 100,000 residents.'],
    ['upheld', '9.5', 'is not a whole number'],
    ['upheld', '-9', 'is less than 0'],
    ['upheld', 'nine', 'is not a number. Write it as 9.'],
    ['upheldPer100k', '4,6', 'is not a number. Write 4.6 if you mean that.'],
    ['received', '12,34', 'is not a number.'],
    ['upheldRate', '82.55', 'has more than one digit after the point'],
    ['upheld', '1e3', 'is not a number'],
    ['upheld', '99999999', 'is too large'],
  ] as const)('of %s that is wrong is told what is: “%s”', (name, text, problem) => {
    const read = readFigureValue(name, text)
    expect('problem' in read && read.problem).toContain(problem)
  })
})

describe('a figure', () => {
  test('is found by its name and by its label, in any case and with any spaces', () => {
    for (const figure of FIGURE_NAMES) {
      const { label } = FIGURES[figure]
      for (const text of [
        figure,
        figure.toLowerCase(),
        label,
        ` ${label.toUpperCase()} `,
        label.replaceAll(' ', '-'),
      ])
        expect(readFigureName(text)).toEqual({ figure })
    }
  })

  test('that is misspelt is guessed, and never taken for another', () => {
    expect(readFigureName('uphelrate')).toEqual({
      problem: '“uphelrate” is not a figure. Did you mean upheldRate?',
    })
    expect(readFigureName('recieved')).toEqual({
      problem: '“recieved” is not a figure. Did you mean received?',
    })
    const far = readFigureName('postcode')
    expect('problem' in far && far.problem).toContain('Use one of investigations, upheld,')
  })
})

describe('corrections at the terminal', () => {
  test('are read as people write them', () => {
    expect(correctionsFrom(['upheldrate=82%', 'upheld=9'])).toEqual([
      { figure: 'upheldRate', value: 82 },
      { figure: 'upheld', value: 9 },
    ])
    expect(correctionsFrom(['Upheld rate = 82 %'])).toEqual([{ figure: 'upheldRate', value: 82 }])
    expect(correctionsFrom(['upheldrate', '=', '82', '%', 'received=', '1,234'])).toEqual([
      { figure: 'upheldRate', value: 82 },
      { figure: 'received', value: 1234 },
    ])
  })

  test.each([
    [[], 'Give the right figures: upheld=9'],
    [['upheld'], '“upheld” is not a figure and its value, such as upheld=9.'],
    [['uphold=9'], 'Did you mean upheld?'],
    [['upheld=9%'], 'Leave out the %.'],
    [['upheld=9', 'Upheld=8'], 'You gave upheld twice.'],
  ])('that cannot be read are refused with what to do: %j', (words, problem) => {
    expect(() => correctionsFrom(words)).toThrow(problem)
  })
})
