import { describe, expect, test } from 'vitest'
import { projectRegister } from '@/lib/ingest/project-register'
import { foundView, onlyMeant } from '@/lib/search/found-view'
import { projectOutcodes } from '@/lib/search/outcodes'
import { councilSearch } from '@/lib/search/search'
import { searchIndex } from '@/lib/search/search-index'

const { register } = projectRegister()
const EVERY = new Set(register.councils.map(({ slug }) => slug))
const search = councilSearch(
  searchIndex(register.councils, register.aliases, projectOutcodes(), register.announced, EVERY),
)
const view = (query: string) => foundView(query, search(query))
const only = (query: string) => onlyMeant(query, search(query))

describe('what was found, in words', () => {
  test('says which councils have no figures yet', () => {
    const without = councilSearch(
      searchIndex(
        register.councils,
        register.aliases,
        projectOutcodes(),
        register.announced,
        new Set(['luton']),
      ),
    )
    const facts = (query: string) => foundView(query, without(query)).found.map((one) => one.facts)
    expect(facts('Luton')).toEqual(['Unitary council'])
    expect(facts('Knowsley')).toEqual(['Metropolitan borough, no figures yet'])
  })

  test('tells councils of one name apart by their years', () => {
    const { title, found } = view('Somerset')
    expect(title).toBe('Councils for “Somerset”')
    expect(found.slice(0, 2).map(({ officialName, facts }) => [officialName, facts])).toEqual([
      ['Somerset Council', 'Unitary council, letters from 2023-24'],
      ['Somerset County Council', 'County council, abolished, letters from 2012-13 to 2022-23'],
    ])
  })

  test('says how much of a postcode’s first half is whose, of both tiers', () => {
    const { title, note, found } = view('AL2 1AA')
    expect(title).toBe('Councils in AL2')
    expect(note).toBe('We use only the first half of the postcode, AL2.')
    expect(found.map(({ officialName, facts }) => [officialName, facts])).toEqual([
      [
        'St Albans City and District Council',
        'District council in Hertfordshire, nearly all postcodes in AL2',
      ],
      [
        'Hertfordshire County Council',
        'County council, which also serves St Albans and Hertsmere, all postcodes in AL2',
      ],
      ['Hertsmere Borough Council', 'District council in Hertfordshire, very few postcodes in AL2'],
    ])
    expect(view('CH4')).toMatchObject({
      note: 'Part of CH4 is outside England.',
      found: [{ facts: 'Unitary council, about half of the postcodes in CH4' }],
    })
  })

  test('says of a council that is announced that it does not exist yet, and names those of today', () => {
    const { title, note, found } = view('Greater Norwich')
    expect(title).toBe('Greater Norwich does not exist yet')
    expect(note).toBe(
      'The government has announced it for a part of Norfolk from 1 April 2028. It is not law yet. The councils of Norfolk today:',
    )
    expect(found.map(({ officialName }) => officialName)).toContain('Norwich City Council')
    expect(only('Greater Norwich')).toBeNull()
    expect(only('Greater Norwich Council')).toBeNull()
  })

  test('offers the nearest names, and help where there are none', () => {
    expect(view('lutn')).toMatchObject({ title: 'No council is called “lutn”', note: 'The nearest names:' })
    expect(view('zzzz').note).toContain('Try a part of the name')
    expect(view('ZZ99')).toMatchObject({ title: 'We have no council for the postcode ZZ99', found: [] })
    expect(view(' ')).toEqual({ title: null, note: null, found: [] })
  })
})

describe('the one council that is meant', () => {
  test('is plain from a name that it alone goes by', () => {
    expect(only('luton')).toBe('/councils/luton')
    expect(only('St Albans District Council')).toBe('/councils/st-albans')
    expect(only('Hertfordshire')).toBe('/councils/hertfordshire')
  })

  test('is not plain from a name of two, a place with two tiers, a slip of the finger or a postcode', () => {
    for (const query of ['dorset', 'St Albans', 'lutn', 'AL1', '']) expect(only(query)).toBeNull()
  })
})
