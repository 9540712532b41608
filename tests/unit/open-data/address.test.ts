import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AUTHORITY_TYPE_ORDER } from '@/lib/domain/authority-types'
import { dayOf } from '@/lib/domain/day'
import { FIGURE_NAMES } from '@/lib/domain/figure-names'
import { LISTED_KINDS, LISTED_OUTCOMES } from '@/lib/domain/listed'
import { LISTED_CATEGORIES } from '@/lib/domain/listed-categories'
import { MEASURES } from '@/lib/domain/measures'
import { reportingYearFrom } from '@/lib/domain/reporting-year'
import {
  apiAddress,
  dataAddress,
  dataFileAddress,
  readDataAddress,
  readDecisionCursor,
  readFigureCursor,
  readImprovementCursor,
  readLetterCursor,
  readQuery,
  writeCursor,
  writeListedCursor,
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
const day = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2098-12-31'), noInvalidDate: true })
  .map(dayOf)
const reference = fc.stringMatching(/^[0-9]{2} [0-9]{3} [0-9]{3}[a-z]?$/)
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
  category: fc.constantFrom(...LISTED_CATEGORIES.map(({ address }) => address)),
  outcome: fc.constantFrom(...LISTED_OUTCOMES),
  kind: fc.constantFrom(...LISTED_KINDS),
  q: words.map((text) => text.trim()).filter((text) => text !== ''),
  edition,
  cursor: fc.oneof(
    fc
      .tuple(slug, year, fc.option(id, { nil: undefined }))
      .map(([council, of, number]) =>
        writeCursor({ slug: council, year: of, ...(number && { id: number }) }),
      ),
    fc
      .tuple(day, reference, fc.option(slug, { nil: undefined }))
      .map(([decidedOn, of, council]) =>
        writeListedCursor({ decidedOn, reference: of, ...(council !== undefined && { council }) }),
      ),
  ),
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

  test('where a page of decisions or of improvements ended', () => {
    fc.assert(
      fc.property(day, fc.option(day), reference, slug, edition, (decidedOn, orNone, of, council, shown) => {
        const decision = { decidedOn, reference: of }
        const improvement = { decidedOn: orNone, reference: of, council }
        const asked = (key: Parameters<typeof writeListedCursor>[0]) => ({
          cursor: writeListedCursor(key),
          edition: shown,
        })
        expect(readDecisionCursor(asked(decision))).toEqual(decision)
        expect(readImprovementCursor(asked(improvement))).toEqual(improvement)
        expect(() => readDecisionCursor(asked(improvement))).toThrow('another list')
        expect(() => readImprovementCursor(asked(decision))).toThrow('another list')
        expect(() => readLetterCursor(asked(decision))).toThrow('another list')
        expect(() => readDecisionCursor({ cursor: writeListedCursor(decision) })).toThrow('none is named')
      }),
    )
  })
})
