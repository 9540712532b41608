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

const known = (withFigures: string[] = [], councils = register) => ({
  register: councils,
  year: '2024-25' as const,
  withFigures: new Set(withFigures),
})

describe('the sets around a council', () => {
  test('of one tier are its neighbours among counties, those among districts, and its type and region', () => {
    const [kell] = unitaries as [Council]
    const neighbours = { lower: ['ash', 'lumb'], upper: ['wold-county', 'lumb'] }
    expect(names(setsAround(kell, neighbours, known()))).toEqual([
      ['Kell and its neighbours, counties among them', ['Kell', 'Lumb', 'Wold']],
      ['Kell and its neighbours, districts among them', ['Kell', 'Ash', 'Lumb']],
      ['Unitary councils in the Nowhere', ['Kell', 'Lumb', 'Moor']],
    ])
  })

  test("of a district are its neighbours, its county's districts, and its type and region", () => {
    const [ash] = districts as [Council]
    const neighbours = { lower: ['birk', 'kell'], upper: [] }
    expect(names(setsAround(ash, neighbours, known()))).toEqual([
      ['Ash and its neighbours', ['Ash', 'Birk', 'Kell']],
      ['Districts of Wold', ['Ash', 'Birk', 'Elm']],
      ['District councils in the Nowhere', ['Ash', 'Birk', 'Elm']],
    ])
  })

  test('of a county are those, with its districts', () => {
    expect(names(setsAround(county, NONE, known()))).toEqual([
      ['Wold and its districts', ['Wold', 'Ash', 'Birk', 'Elm']],
    ])
  })

  test('have only councils of the year, or of the last year of a council that ended', () => {
    const has = (council: Council) => setsAround(council, NONE, known()).flatMap(({ councils }) => councils)
    expect(has(unitaries[0] as Council)).not.toContain(ended)
    expect(has(ended)).toContain(unitaries[0])
  })

  describe('of many councils', () => {
    const sizes = [300, 120, 90, 110, 500, 101, 400, 250, 105, 700]
    const many = 'ABCDEFGHIJ'
      .split('')
      .map((letter, at) =>
        inventedCouncil({ name: `${letter} Town`, population: (sizes[at] as number) * 1000 }),
      )
    const inventedC = many[2] as Council
    const letters = (councils: Council[]) => councils.map(({ name }) => name.charAt(0)).join('')

    test('put those with figures first, and then the nearest in population, and say how many have figures', () => {
      const sets = setsAround(inventedC, NONE, known(['a-town', 'j-town', 'f-town'], many))
      const [, region] = sets
      expect(region && letters(region.councils)).toBe('CFAJIDBH')
      expect(region).toMatchObject({ withFigures: 3, left: 2 })
    })

    test('offer those of the type nearest in population that have figures', () => {
      const [nearest] = setsAround(inventedC, NONE, known(['a-town', 'j-town', 'f-town'], many))
      expect(nearest?.title).toBe('Unitary councils nearest in population that have figures')
      expect(nearest && letters(nearest.councils)).toBe('CFAJ')
    })
  })
})

test('to begin with, there are the districts of each county and each type of each region', () => {
  expect(setsToBegin(known()).map(({ title, sets }) => [title, ...names(sets)])).toEqual([
    ['The districts of a county', ['Wold', ['Ash', 'Birk', 'Elm']]],
    ['Unitary councils of a region', ['Nowhere', ['Kell', 'Lumb', 'Moor']]],
  ])
  const [ofCounty] = setsToBegin(known(['elm', 'birk']))
  expect(ofCounty && names(ofCounty.sets)).toEqual([['Wold', ['Birk', 'Elm', 'Ash']]])
  expect(ofCounty?.sets[0]?.withFigures).toBe(2)
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
