import { describe, expect, test } from 'vitest'
import {
  councilDecisionsAddress,
  decisionsAddress,
  readCouncilDecisionsAddress,
  readDecisionsAddress,
} from '@/lib/listed/address'
import { queryFrom } from '@/lib/platform/query'

const queryOf = (address: string) => queryFrom(new URL(address, 'http://x').searchParams)

describe('the address of what the Ombudsman lists', () => {
  test('of a council says what is chosen, and nothing that is usual', () => {
    expect(councilDecisionsAddress('luton')).toBe('/councils/luton/decisions')
    expect(councilDecisionsAddress('luton', { year: '2023-24', outcome: 'upheld', page: 1 })).toBe(
      '/councils/luton/decisions?year=2023-24&outcome=upheld',
    )
  })

  test.each(['Children’s care services', "Children's care services", 'children-s-care-services'])(
    'has the category %s as the Ombudsman’s own addresses have it',
    (category) => {
      expect(decisionsAddress({ category })).toBe('/decisions?category=children-s-care-services')
    },
  )

  test('leads back to the choices that it was made of', () => {
    const asked = {
      q: 'education plan',
      council: 'luton',
      year: '2023-24',
      category: 'education',
      subcategory: 'school-transport',
      outcome: 'not-upheld',
      kind: 'improvements',
      sort: 'match',
      page: 12,
    } as const
    expect(readDecisionsAddress(queryOf(decisionsAddress(asked)))).toEqual(asked)
  })

  test('with what there is not, or is said twice, chooses nothing', () => {
    expect(
      readCouncilDecisionsAddress(
        queryOf('/?year=2023-25&category=%3Cb%3E&outcome=fine&kind=report&kind=statement&page=0'),
      ),
    ).toEqual({ page: 1 })
  })

  test.each([
    ['late%00reply%E2%80%AE', 'late reply'],
    ['++late+++reply++', 'late reply'],
    [encodeURIComponent(`${'a'.repeat(199)}😀`), 'a'.repeat(199)],
    ['%20', undefined],
  ])('has words without what shows nothing: %s', (typed, words) => {
    const asked = readDecisionsAddress(queryOf(`/decisions?q=${typed}`))
    expect(asked.q).toBe(words)
    expect(readDecisionsAddress(queryOf(decisionsAddress(asked)))).toEqual(asked)
  })

  test('says nothing of an order where no words are looked for', () => {
    expect(decisionsAddress({ year: '2023-24', sort: 'match' })).toBe('/decisions?year=2023-24')
  })
})
