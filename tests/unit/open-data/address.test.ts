import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AUTHORITY_TYPE_ORDER } from '@/lib/domain/authority-types'
import { FIGURE_NAMES } from '@/lib/domain/figure-names'
import { MEASURES } from '@/lib/domain/measures'
import { reportingYearFrom } from '@/lib/domain/reporting-year'
import {
  apiAddress,
  dataAddress,
  dataFileAddress,
  readDataAddress,
  readFigureCursor,
  readLetterCursor,
  readQuery,
  writeCursor,
} from '@/lib/open-data/address'
import { DATASETS } from '@/lib/open-data/datasets'
import { ENDPOINTS } from '@/lib/open-data/endpoints'
import type { Asked, ParameterName } from '@/lib/open-data/parameters'
import { queryFrom } from '@/lib/platform/query'

const SITE = 'http://upheld.test'

const slug = fc.stringMatching(/^[a-z0-9]{1,20}(-[a-z0-9]{1,10}){0,3}$/)
const year = fc.integer({ min: 2000, max: 2098 }).map(reportingYearFrom)
const edition = fc.integer({ min: 1, max: 9_999_999 })
const id = fc.integer({ min: 1, max: 9_999_999_999 })
const words = fc.string({ minLength: 1, maxLength: 100, unit: 'grapheme' })

/** Anything that a parameter can be asked for. */
const VALUES: { [Name in ParameterName]: fc.Arbitrary<NonNullable<Asked[Name]>> } = {
  council: slug,
  year,
  measure: fc.constantFrom(...MEASURES.map((measure) => measure.id)),
  figure: fc.constantFrom(...FIGURE_NAMES),
  type: fc.constantFrom(...AUTHORITY_TYPE_ORDER),
  authority_type: fc.constantFrom(...AUTHORITY_TYPE_ORDER),
  region: words.filter((text) => text.length <= 100),
  name: words.filter((text) => text.length <= 100),
  edition,
  cursor: fc
    .tuple(slug, year, fc.option(id, { nil: undefined }))
    .map(([council, of, number]) => writeCursor({ slug: council, year: of, ...(number && { id: number }) })),
  limit: fc.integer({ min: 1, max: 1000 }),
}

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })

describe('reading an address undoes writing it', () => {
  test('the page of the data', () => {
    fc.assert(
      fc.property(maybe(edition), maybe(VALUES.authority_type), (asked, type) => {
        const { searchParams } = new URL(dataAddress(asked, type), SITE)
        expect(readDataAddress(queryFrom(searchParams))).toEqual({
          edition: asked === undefined ? null : String(asked),
          type: type ?? null,
        })
      }),
    )
  })

  test.each(DATASETS.map((dataset) => [dataset.id, dataset] as const))('the file %s', (name, { byYear }) => {
    const type = VALUES.authority_type
    const choices = fc.record({ edition, type, ...(byYear && { year }) }, { requiredKeys: [] })
    fc.assert(
      fc.property(choices, (asked) => {
        const url = new URL(dataFileAddress(`${name}.csv`, asked), SITE)
        expect(url.pathname).toBe(`/data/${name}.csv`)
        const { type: authority_type, ...others } = asked
        const allowed = ['authority_type', 'edition'] as const
        expect(readQuery(url, byYear ? [...allowed, 'year'] : allowed)).toEqual({
          ...others,
          ...(authority_type && { authority_type }),
        })
      }),
    )
  })

  test.each(ENDPOINTS.map((endpoint) => [endpoint.path, endpoint] as const))('%s', (path, { parameters }) => {
    const choices = Object.fromEntries(parameters.map((name) => [name, VALUES[name]]))
    fc.assert(
      fc.property(fc.record<Asked>(choices, { requiredKeys: [] }), (asked) => {
        expect(readQuery(new URL(apiAddress(path, asked), SITE), parameters)).toEqual(asked)
      }),
    )
  })

  test('where a page of a list ended', () => {
    fc.assert(
      fc.property(slug, year, id, edition, (council, of, number, shown) => {
        const letter = { slug: council, year: of }
        const figure = { ...letter, id: number }
        expect(readLetterCursor({ cursor: writeCursor(letter), edition: shown })).toEqual(letter)
        expect(readFigureCursor({ cursor: writeCursor(figure), edition: shown })).toEqual(figure)
        expect(() => readFigureCursor({ cursor: writeCursor(letter), edition: shown })).toThrow(
          'another list',
        )
        expect(() => readLetterCursor({ cursor: writeCursor(figure), edition: shown })).toThrow(
          'another list',
        )
      }),
    )
  })
})
