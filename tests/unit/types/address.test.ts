import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTypeAddress } from '@/lib/types/address'

test('an address without choices asks for all years, by name', () => {
  expect(readTypeAddress('london-borough', {})).toMatchObject({
    type: 'london_borough',
    year: null,
    measure: { id: 'upheld-rate' },
    sort: 'name',
  })
})

test('every choice of an address is read, and the last where one stands twice', () => {
  expect(
    readTypeAddress('unitary', { year: ['2022-23', '2023-24'], measure: 'early-remedy-rate', sort: 'base' }),
  ).toMatchObject({ year: '2023-24', measure: { id: 'early-remedy-rate' }, sort: 'base' })
})

test.each([
  ['a type that does not exist', 'parish', {}],
  ['a year that is none', 'unitary', { year: '2023-25' }],
  ['a measure that does not exist', 'unitary', { measure: 'rank' }],
])('%s is not found', (_, segment, query) => {
  expect(readTypeAddress(segment, query)).toBeNull()
})

test('an unknown order is by name, never by rate', () => {
  expect(readTypeAddress('unitary', { sort: 'rate' })?.sort).toBe('name')
})

test('no address makes it fail', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.dictionary(fc.constantFrom('year', 'measure', 'sort'), fc.string()),
      (a, b) => {
        readTypeAddress(a, b)
      },
    ),
  )
})
