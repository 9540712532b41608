import { describe, expect, test } from 'vitest'
import { addCouncil, addressAround } from '@/lib/compare/add-council'
import { compareAddress } from '@/lib/compare/address'
import { projectRegister } from '@/lib/ingest/project-register'
import { projectOutcodes } from '@/lib/search/outcodes'
import { councilSearch } from '@/lib/search/search'
import { searchIndex } from '@/lib/search/search-index'

const { register } = projectRegister()
const search = councilSearch(
  searchIndex(register.councils, register.aliases, projectOutcodes(), register.announced, new Set(['luton'])),
)
const councils = (...slugs: string[]) => register.councils.filter(({ slug }) => slugs.includes(slug))
const adding = (typed: string, ...compared: string[]) =>
  addCouncil(typed, search(typed), register.councils, councils(...compared))

describe('a council that is typed', () => {
  test('is added where one alone goes by the name', () => {
    expect(adding('luton borough council', 'knowsley')).toMatchObject({
      kind: 'add',
      council: { slug: 'luton' },
    })
  })

  test('is to be chosen where several go by the name or lie in the postcode, and each says if it has no figures', () => {
    const named = adding('Dorset')
    expect(named.kind === 'choose' && named.councils.slice(0, 2).map(({ slug }) => slug)).toEqual([
      'dorset-unitary',
      'dorset-county',
    ])
    const inAl2 = adding('AL2 1AA')
    expect(
      inAl2.kind === 'choose' && inAl2.councils.map(({ officialName, facts }) => [officialName, facts])[1],
    ).toEqual([
      'Hertfordshire County Council',
      'County council, which also serves St Albans and Hertsmere, all postcodes in AL2, no figures yet',
    ])
  })

  test('is the nearest by a slip of the finger', () => {
    expect(adding('knowsly')).toMatchObject({ kind: 'choose', councils: [{ slug: 'knowsley' }] })
  })

  test.each([
    ['luton', ['luton'], 'Luton is already in this comparison.'],
    ['zzzz', [], 'No council is called “zzzz”. Try a part of the name, such as “Milton”.'],
    ['', [], 'Type the name of a council to add it.'],
  ])('“%s” is not added, and why is said', (typed, compared, why) => {
    expect(adding(typed, ...compared)).toEqual({ kind: 'nothing', why })
  })

  test('is not added to a full page', () => {
    const eight = register.councils.slice(0, 8).map(({ slug }) => slug)
    expect(adding('luton', ...eight)).toEqual({
      kind: 'nothing',
      why: 'A page compares 8 councils at most, so we did not add “luton”.',
    })
  })
})

test('the address of a comparison with another council is apart where its slug belongs', () => {
  const { before, after } = addressAround((slug) =>
    compareAddress({ councils: ['luton', slug], measure: 'upheld-rate' }),
  )
  expect(`${before}knowsley${after}`).toBe('/compare?councils=luton~knowsley&measure=upheld-rate')
})
