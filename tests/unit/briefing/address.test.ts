import fc from 'fast-check'
import { expect, test } from 'vitest'
import { briefingAddress, readBriefingAddress } from '@/lib/briefing/address'
import { reportingYearFrom } from '@/lib/domain/reporting-year'
import { queryFrom } from '@/lib/platform/query'

const slug = fc.stringMatching(/^[a-z]{1,12}(-[a-z]{1,12}){0,3}$/)
const choices = fc.record(
  {
    year: fc.integer({ min: 2000, max: 2098 }).map(reportingYearFrom),
    with: fc.uniqueArray(slug, { maxLength: 3 }),
    edition: fc.integer({ min: 1, max: 9_999_999 }),
  },
  { requiredKeys: [] },
)
const form = fc.constantFrom(undefined, 'pdf' as const, 'docx' as const)

test('reading the address of a briefing undoes writing it', () => {
  fc.assert(
    fc.property(slug, choices, form, (council, chosen, file) => {
      const url = new URL(briefingAddress(council, chosen, file), 'http://upheld.test')
      expect(url.pathname).toBe(`/councils/${council}/briefing${file ? `/briefing.${file}` : ''}`)
      expect(readBriefingAddress(queryFrom(url.searchParams))).toEqual({
        year: chosen.year ?? null,
        slugs: chosen.with ?? [],
        edition: chosen.edition === undefined ? null : String(chosen.edition),
        add: null,
      })
    }),
  )
})

test('what an address says twice counts once, and the first is taken', () => {
  const query = queryFrom(new URLSearchParams('year=2023-24&year=2022-23&with=luton&with=Hull~luton&add='))
  expect(readBriefingAddress(query)).toEqual({
    year: '2023-24',
    slugs: ['luton', 'hull'],
    edition: null,
    add: '',
  })
})
