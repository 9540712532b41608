import { describe, expect, test } from 'vitest'
import { normaliseName } from '@/lib/domain/normalise-name'
import { realNames } from '../../support/sample-letters'

describe('a printed name', () => {
  test('is compared without capitals, punctuation or ampersands', () => {
    expect(normaliseName("King's Lynn & West  Norfolk")).toBe('kings lynn and west norfolk')
    expect(normaliseName('Stockton-on-Tees')).toBe('stockton on tees')
  })

  test.each([
    ['Luton Borough Council', 'luton'],
    ['London Borough of Croydon', 'croydon'],
    ['Royal Borough of Windsor & Maidenhead', 'windsor-and-maidenhead'],
    ['Milton Keynes Council', 'milton-keynes'],
    ['Milton Keynes City Council', 'milton-keynes'],
  ])('%s is %s', (name, slug) => {
    expect(realNames.find(name, '2023-24')).toMatchObject({ kind: 'found', council: { slug } })
  })

  test.each([
    ['Dorset', '2018-19', 'dorset-county'],
    ['Dorset', '2019-20', 'dorset-unitary'],
    ['Buckinghamshire', '2019-20', 'buckinghamshire-county'],
    ['Buckinghamshire', '2020-21', 'buckinghamshire-unitary'],
    ['North Yorkshire', '2022-23', 'north-yorkshire-county'],
    ['Somerset', '2023-24', 'somerset-unitary'],
  ] as const)('%s in %s is %s: the year decides', (name, year, slug) => {
    expect(realNames.find(name, year)).toMatchObject({ kind: 'found', council: { slug } })
  })

  test('that no council has is unknown', () => {
    expect(realNames.find('Ambleford Council', '2023-24')).toEqual({ kind: 'unknown' })
    expect(realNames.find('', '2023-24')).toEqual({ kind: 'unknown' })
  })
})
