import { describe, expect, test } from 'vitest'
import { addressesSeen, targetsOf } from '@/lib/collect/targets'
import { nameIndex } from '@/lib/domain/name-index'
import { projectRegister } from '@/lib/ingest/project-register'

const { register } = projectRegister()
const names = nameIndex(register)
const seen = addressesSeen(names)
const targets = (named: string[], year: `${number}-${number}` = '2024-25') =>
  targetsOf(named, year, register.councils, names, seen)
const slugs = (...given: Parameters<typeof targets>) => targets(...given).map(({ council }) => council.slug)

describe('the councils to ask for', () => {
  test('are all principal councils that can have figures for the year, each once and at an address of its own', () => {
    const all = targets([])
    expect(all).toHaveLength(317)
    expect(new Set(all.map(({ address }) => address)).size).toBe(317)
    expect(all.filter(({ council }) => council.type === 'other')).toEqual([])
  })

  test('are also those that ended in the year before', () => {
    expect(slugs([], '2023-24')).toContain('cumbria')
    expect(slugs([], '2025-26')).not.toContain('cumbria')
  })

  test('are those named, by their names or as in addresses, each once', () => {
    expect(slugs(['Luton Borough Council', 'luton', 'Brighton & Hove'])).toEqual([
      'brighton-and-hove',
      'luton',
    ])
  })

  test.each([
    ['Newcastle Council', 'Do you mean newcastle-under-lyme or newcastle-upon-tyne?'],
    ['Nowhere', 'The register has no council “Nowhere”.'],
    ['cumbria', 'Cumbria County Council has no figures for 2025-26: it did not exist then.'],
  ])('cannot be “%s”', (named, message) => {
    expect(() => targets([named], '2025-26')).toThrow(message)
  })
})

test('an address that was seen goes before one that is guessed, and each is told apart', () => {
  expect(targets(['barking-and-dagenham', 'wyre'])).toMatchObject([
    {
      address:
        'https://www.lgo.org.uk/your-councils-performance/london-borough-of-barking-dagenham/statistics',
      isKnown: true,
    },
    {
      address: 'https://www.lgo.org.uk/your-councils-performance/wyre-borough-council/statistics',
      isKnown: false,
    },
  ])
})
