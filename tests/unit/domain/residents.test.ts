import { describe, expect, test } from 'vitest'
import { per100kFrom } from '@/lib/domain/residents'

describe('upheld decisions per 100,000 residents', () => {
  test.each([
    // What the map prints, and how far the register's residents are from those it divides by.
    ['Salford 2023-24, with 5.4% fewer', 11, 294_348, '2023-24', 4],
    ['Luton 2023-24, with 4.7% fewer', 9, 239_090, '2023-24', 4],
    ['Tower Hamlets 2022-23, with 4.6% fewer', 22, 331_886, '2022-23', 7],
    ['Croydon 2022-23', 57, 409_342, '2022-23', 14.6],
    ['Wiltshire 2023-24, as many', 16, 523_700, '2023-24', 3.1],
    ['Telford and Wrekin 2024-25', 6, 195_952, '2024-25', 3.1],
  ] as const)('can be what is printed: %s', (_, upheld, residents, year, value) => {
    const can = per100kFrom(upheld, residents, year)
    expect(can?.from).toBeLessThanOrEqual(value)
    expect(can?.to).toBeGreaterThanOrEqual(value)
  })

  test('leave little room: 9 of 239,090 residents are 3.7 to 4.1', () => {
    expect(per100kFrom(9, 239_090, '2023-24')).toEqual({ from: 3.7, to: 4.1 })
  })

  test('are not checked for councils that are gone, or so small that some newcomers change them', () => {
    expect(per100kFrom(9, null, '2023-24')).toBeNull()
    expect(per100kFrom(1, 15_111, '2023-24')).toBeNull()
  })

  test('none upheld are none', () => {
    expect(per100kFrom(0, 239_090, '2023-24')).toEqual({ from: 0, to: 0 })
  })
})
