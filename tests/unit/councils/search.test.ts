import { describe, expect, test } from 'vitest'
import { councilSearch } from '@/lib/councils/search'
import { projectRegister } from '@/lib/ingest/project-register'

const { register } = projectRegister()
const search = councilSearch(register.councils, register.aliases)
const slugs = (councils: { slug: string }[]) => councils.map(({ slug }) => slug)

describe('searching for a council', () => {
  test('by any usual name finds that council alone', () => {
    for (const name of ['Luton', 'luton borough council', 'LUTON UA', 'Luton Council']) {
      expect(slugs(search.named(name))).toEqual(['luton'])
    }
  })

  test('by a name that two councils share finds both', () => {
    expect(slugs(search.named('dorset')).sort()).toEqual(['dorset-county', 'dorset-unitary'])
  })

  test('by a beginning or with a slip of the finger finds what comes near', () => {
    expect(slugs(search.nearest('milt'))).toContain('milton-keynes')
    expect(slugs(search.nearest('lutn'))[0]).toBe('luton')
    expect(slugs(search.nearest('tower hamlts'))[0]).toBe('tower-hamlets')
    expect(slugs(search.nearest('Ambleford zzz'))).toEqual([])
  })
})
