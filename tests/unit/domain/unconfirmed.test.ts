import { describe, expect, test } from 'vitest'
import { assembleFigures, type KnownNumbers } from '@/lib/domain/assemble-figures'
import type { FigureName } from '@/lib/domain/figure-names'
import { isUnconfirmed } from '@/lib/domain/unconfirmed'

const PLACE = { page: 1, line: 1, quote: '', boxes: [] }

function isUnconfirmedAmong(name: FigureName, numbers: Partial<Record<FigureName, number>>): boolean {
  const known: KnownNumbers = Object.fromEntries(
    Object.entries(numbers).map(([one, value]) => [
      one,
      { value, place: PLACE, origin: { kind: 'printed' } },
    ]),
  )
  return isUnconfirmed(name, '2023-24', assembleFigures(known).figures)
}

const REMEDIES = { earlyRemedies: 3, earlyRemedyRate: 33 }

describe('the number of investigations', () => {
  test('is confirmed by a rate that no other number gives', () => {
    const few = { investigations: 13, upheld: 9, upheldRate: 69, ...REMEDIES }
    expect(isUnconfirmedAmong('investigations', few)).toBe(false)
  })

  test('is not where another number gives the same rate: 70 of 149 and of 150 are 47%', () => {
    const many = { investigations: 150, upheld: 70, upheldRate: 47 }
    expect(isUnconfirmedAmong('investigations', many)).toBe(true)
  })

  test('is not where none was upheld, as 0% of any number is', () => {
    expect(isUnconfirmedAmong('investigations', { investigations: 1, upheld: 0, upheldRate: 0 })).toBe(true)
  })

  test('is confirmed by an overview that it is a part of', () => {
    const overview = { dealtWith: 572, notForUs: 232, assessedAndClosed: 226 }
    const many = { investigations: 114, upheld: 94, upheldRate: 82 }
    expect(isUnconfirmedAmong('investigations', many)).toBe(true)
    expect(isUnconfirmedAmong('investigations', { ...many, ...overview })).toBe(false)
  })
})

describe('the number upheld', () => {
  test('is not confirmed by a rate that another number gives too: 93 and 94 of 114 are 82%', () => {
    expect(isUnconfirmedAmong('upheld', { investigations: 114, upheld: 94, upheldRate: 82 })).toBe(true)
  })

  test('is confirmed where it is printed a second time, as what early remedies are a share of', () => {
    const many = { investigations: 114, upheld: 94, upheldRate: 82, earlyRemedies: 9, earlyRemedyRate: 10 }
    expect(isUnconfirmedAmong('upheld', many)).toBe(false)
  })
})

describe('the number of early remedies', () => {
  test('is confirmed by a rate that leaves no other, and not by one that does: 12 and 13 of 141 are 9%', () => {
    expect(isUnconfirmedAmong('earlyRemedies', { upheld: 9, ...REMEDIES })).toBe(false)
    const many = { upheld: 141, earlyRemedies: 12, earlyRemedyRate: 9 }
    expect(isUnconfirmedAmong('earlyRemedies', many)).toBe(true)
  })
})
