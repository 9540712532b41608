import { describe, expect, test } from 'vitest'
import { setsAround, setsToBegin } from '@/lib/compare/starting-sets'
import type { Council } from '@/lib/domain/council'
import { projectRegister } from '@/lib/ingest/project-register'
import { inventedCouncil } from '@/prisma/factories/register'

const county = inventedCouncil({ name: 'Wold', slug: 'wold-county', type: 'county' })
const districts = ['Ash', 'Birk', 'Elm'].map((name) =>
  inventedCouncil({ name, type: 'district', county: 'Wold' }),
)
const unitaries = ['Kell', 'Lumb', 'Moor'].map((name) => inventedCouncil({ name }))
const ended = inventedCouncil({
  name: 'Nidd',
  status: 'abolished',
  years: { first: '2012-13', last: '2019-20' },
})
const register = [county, ...districts, ...unitaries, ended]
const NONE = { lower: [], upper: [] }

function names(sets: { title: string; councils: Council[] }[]) {
  return sets.map(({ title, councils }) => [title, councils.map(({ name }) => name)])
}

describe('the sets around a council', () => {
  test('of one tier are its neighbours among counties, those among districts, and its type and region', () => {
    const [kell] = unitaries as [Council]
    const neighbours = { lower: ['ash', 'lumb'], upper: ['wold-county', 'lumb'] }
    expect(names(setsAround(kell, register, neighbours, '2024-25'))).toEqual([
      ['Kell and its neighbours, counties among them', ['Kell', 'Lumb', 'Wold']],
      ['Kell and its neighbours, districts among them', ['Kell', 'Ash', 'Lumb']],
      ['Unitary councils in the Nowhere', ['Kell', 'Lumb', 'Moor']],
    ])
  })

  test("of a district are its neighbours, its type and region, and its county's districts", () => {
    const [ash] = districts as [Council]
    const neighbours = { lower: ['birk', 'kell'], upper: [] }
    expect(names(setsAround(ash, register, neighbours, '2024-25'))).toEqual([
      ['Ash and its neighbours', ['Ash', 'Birk', 'Kell']],
      ['District councils in the Nowhere', ['Ash', 'Birk', 'Elm']],
      ['Districts of Wold', ['Ash', 'Birk', 'Elm']],
    ])
  })

  test('of a county are those, with its districts', () => {
    expect(names(setsAround(county, register, NONE, '2024-25'))).toEqual([
      ['Wold and its districts', ['Wold', 'Ash', 'Birk', 'Elm']],
    ])
  })

  test('have only councils of the year, or of the last year of a council that ended', () => {
    const has = (council: Council) =>
      setsAround(council, register, NONE, '2024-25').flatMap(({ councils }) => councils)
    expect(has(unitaries[0] as Council)).not.toContain(ended)
    expect(has(ended)).toContain(unitaries[0])
  })

  test('of more than eight councils are the first by name after the council itself, with how many are left', () => {
    const many = 'ZYXWVUTSRQ'.split('').map((letter) => inventedCouncil({ name: `${letter} Town` }))
    const [set] = setsAround(many[0] as Council, many, NONE, '2024-25')
    expect(set?.councils.map(({ name }) => name.charAt(0)).join('')).toBe('ZQRSTUVW')
    expect(set?.left).toBe(2)
  })
})

test('to begin with, there are the districts of each county and each type of each region', () => {
  expect(setsToBegin(register, '2024-25').map(({ title, sets }) => [title, ...names(sets)])).toEqual([
    ['The districts of a county', ['Wold', ['Ash', 'Birk', 'Elm']]],
    ['Unitary councils of a region', ['Nowhere', ['Kell', 'Lumb', 'Moor']]],
  ])
})

test("the project's register knows Luton's neighbours", () => {
  const { neighbours } = projectRegister().register
  const of = (slug: string, tier: string) =>
    neighbours
      .filter((pair) => pair.tier === tier && pair.councils.includes(slug))
      .flatMap(({ councils }) => councils.filter((one) => one !== slug))
      .toSorted()
  expect(of('luton', 'lower')).toEqual(['central-bedfordshire', 'north-hertfordshire'])
  expect(of('luton', 'upper')).toEqual(['central-bedfordshire', 'hertfordshire'])
})
