import { describe, expect, test } from 'vitest'
import { MOST_TERMS, readSearch, searchedWords } from '@/lib/domain/search-query'
import { SEARCH_SYNONYMS } from '@/lib/domain/search-synonyms'

/** 'education plan(+3) -"school transport"': short for what was read. */
function inShort(typed: string): string | null {
  const read = readSearch(typed)
  if (!read) return null
  const term = ({ typed: text, isPhrase, isLeftOut, also }: (typeof read.anyOf)[0][0]) =>
    `${isLeftOut ? '-' : ''}${isPhrase ? `"${text}"` : text}${also.length > 0 ? `(+${also.length})` : ''}`
  return read.anyOf.map((terms) => terms.map(term).join(' ')).join(' OR ')
}

const alsoOf = (typed: string) => readSearch(typed)?.anyOf[0]?.[0]?.also

describe('what somebody looks for', () => {
  test.each([
    ['late reply', 'late reply'],
    ['"late reply"', '"late reply"'],
    ['“late reply” apology', '"late reply" apology'],
    ['"late reply', '"late reply"'],
    ['reply -late', 'reply -late'],
    ['reply -"late letter"', 'reply -"late letter"'],
    ['reply – letter', 'reply letter'],
    ['well-known', 'well-known'],
    ['reply or letter late', 'reply OR letter late'],
    ['OR reply or', 'reply'],
    ['(reply), letter!', 'reply letter'],
    ['council’s', 'council’s'],
  ])('is read as search engines read it: %s', (typed, read) => {
    expect(inShort(typed)).toBe(read)
  })

  test.each(['', '   ', '-', '""', '"', '&|!()<->:*', '-late', 'or', "'"])(
    'is nothing where there is no word to be found: %s',
    (typed) => {
      expect(readSearch(typed)).toBeNull()
    },
  )

  test('is no more than a text of some words can have', () => {
    const read = readSearch(Array.from({ length: 40 }, (_, i) => `word${i}`).join(' '))
    expect(read?.isCut).toBe(true)
    expect(read?.anyOf[0]).toHaveLength(MOST_TERMS)
    expect(readSearch('two words')?.isCut).toBe(false)
  })
})

describe('other names of the same thing', () => {
  test.each([
    'EHCP',
    'ehcps',
    'EHC plan',
    'education health & care plans',
    'Education, Health and Care Plan',
  ])('are looked for with it: %s', (typed) => {
    const [synonyms] = SEARCH_SYNONYMS
    const names = [...(alsoOf(typed) ?? [])]
    expect(names).toHaveLength(2)
    for (const name of names) expect(synonyms?.names).toContain(name)
  })

  test.each([
    ['education plan', 'education, health and care plan'],
    ['SEND', 'special educational needs'],
    ['blue badges', 'disabled parking badge'],
    ['temporary accommodation', 'interim accommodation'],
    ['Council Tax reduction', 'council tax support'],
    ['DFG', 'disabled facilities grant'],
    ['NHS CHC', 'continuing healthcare'],
    ['B&B', 'bed and breakfast'],
    ['after-care', 'aftercare'],
    ['care homes', 'residential care'],
    ['care at home', 'domiciliary care'],
  ])('of “%s” have “%s”', (typed, name) => {
    expect(alsoOf(typed)).toContain(name)
  })

  test('are not looked for where they would find other things', () => {
    expect(alsoOf('special educational needs')).toEqual(['SEN'])
  })

  test('stand among other words, and the longest name is the one that is meant', () => {
    expect(inShort('late EHC needs assessment delay')).toBe('late EHC needs assessment(+2) delay')
    expect(inShort('refused blue badge appeal -parking')).toBe('refused blue badge(+3) appeal -parking')
  })

  test('are left out with it, and not looked for where it is in quotation marks', () => {
    expect(inShort('school -EHCP')).toBe('school -EHCP(+2)')
    expect(inShort('"blue badge"')).toBe('"blue badge"')
  })

  test('are in one line each, so that no name says two things', () => {
    const names = SEARCH_SYNONYMS.flatMap((one) => [...one.names, ...(one.typedOnly ?? [])]).map((name) =>
      name.toLowerCase(),
    )
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
    for (const name of SEARCH_SYNONYMS.flatMap((one) => one.names)) {
      const own = SEARCH_SYNONYMS.find((one) => one.names.includes(name))
      for (const also of alsoOf(name) ?? []) expect(own?.names).toContain(also)
    }
  })
})

test('sections of an Act are written in one way', () => {
  for (const typed of ['s117', 's.117', 'S 117', 'section 117', 'Section-117'])
    expect(searchedWords(typed).toLowerCase()).toBe('section 117')
  expect(searchedWords('the council’s 117 homes')).toBe("the council's 117 homes")
})
