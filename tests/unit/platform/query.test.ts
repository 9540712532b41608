import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseReportingYear } from '@/lib/domain/reporting-year'
import {
  allValues,
  firstValue,
  lastValue,
  onlyValue,
  queryFrom,
  readSlug,
  slugList,
  typedValue,
  writeQuery,
} from '@/lib/platform/query'

describe('writing a query', () => {
  test('keeps the order of its choices and joins lists with a tilde', () => {
    expect(writeQuery({ councils: ['luton', 'milton-keynes'], measure: 'upheld-rate', edition: 7 })).toBe(
      '?councils=luton~milton-keynes&measure=upheld-rate&edition=7',
    )
  })

  test('leaves out what is not chosen', () => {
    expect(writeQuery({ year: undefined, council: null, with: [], add: '', sort: 'base' })).toBe('?sort=base')
    expect(writeQuery({ year: undefined })).toBe('')
  })
})

test('reading a query undoes writing it, whatever stands in it', () => {
  const text = fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }).filter(canStandInAnAddress)
  const slug = fc.stringMatching(/^[a-z][a-z-]{0,78}[a-z]$/)
  fc.assert(
    fc.property(text, fc.array(slug, { maxLength: 8 }), fc.nat(), (year, councils, edition) => {
      const query = queryFrom(new URLSearchParams(writeQuery({ year, councils, edition })))
      expect(firstValue(query, 'year')).toBe(year)
      expect(slugList(query, 'councils', 8)).toEqual(councils)
      expect(firstValue(query, 'edition', Number)).toBe(edition)
    }),
  )
})

describe('a parameter', () => {
  const twice = queryFrom(new URLSearchParams('year=2022-23&year=2023-24'))

  test('that stands twice counts as the first, the last or none, as each page has it', () => {
    expect(allValues(twice, 'year')).toEqual(['2022-23', '2023-24'])
    expect(firstValue(twice, 'year')).toBe('2022-23')
    expect(lastValue(twice, 'year')).toBe('2023-24')
    expect(onlyValue(twice, 'year')).toBeNull()
  })

  test('that is left out or empty is none', () => {
    for (const query of [{}, { year: '' }, { year: [] }, { year: undefined }]) {
      expect(firstValue(query, 'year')).toBeNull()
      expect(lastValue(query, 'year')).toBeNull()
      expect(onlyValue(query, 'year')).toBeNull()
    }
  })

  test('that cannot be read is none', () => {
    expect(lastValue({ year: '2023-24' }, 'year', parseReportingYear)).toBe('2023-24')
    expect(lastValue({ year: '2023-25' }, 'year', parseReportingYear)).toBeNull()
  })

  test('tells an empty box from none', () => {
    expect(typedValue({ add: ' Luton ' }, 'add')).toBe('Luton')
    expect(typedValue({ add: ' ' }, 'add')).toBe('')
    expect(typedValue({}, 'add')).toBeNull()
  })
})

test('slugs are read in small letters, without empty places, from one parameter or many', () => {
  expect(slugList({ councils: ['~Luton~~', ' KNOWSLEY ~hull'] }, 'councils', 2)).toEqual([
    'luton',
    'knowsley',
  ])
  expect(lastValue({ council: 'LUTON' }, 'council', readSlug)).toBe('luton')
})

/** Half of a character of two parts cannot be written in UTF-8. */
function canStandInAnAddress(text: string): boolean {
  return text.isWellFormed()
}
