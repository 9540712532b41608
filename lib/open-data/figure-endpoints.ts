import { figurePage } from '@/lib/data/figures'
import { letterPage } from '@/lib/data/sources'
import type { AuthorityType } from '@/lib/domain/authority-types'
import { FIGURES as DEFINITIONS, type FigureName } from '@/lib/domain/figure-names'
import { measureOf } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { API_ADDRESS, apiAddress, readFigureCursor, readLetterCursor, writeCursor } from './address'
import { requirePublished } from './answer'
import { averageRows } from './average-rows'
import { fileContext } from './datasets'
import {
  councilOf,
  councilsBySlug,
  type ListEndpoint,
  listHead,
  requireKnownCouncil,
  USUAL_PAGE,
} from './endpoint'
import { figureRow } from './figure-row'
import { letterRow } from './letter-row'
import { type Asked, typeAsked } from './parameters'

export const FIGURES: ListEndpoint<
  'council' | 'authority_type' | 'year' | 'measure' | 'figure' | 'edition' | 'cursor' | 'limit'
> = {
  path: `${API_ADDRESS}/figures`,
  summary: 'Figures of an edition, by council and year, each with the words it came from.',
  parameters: ['council', 'authority_type', 'year', 'measure', 'figure', 'edition', 'cursor', 'limit'],
  schema: 'Figures',
  async answer({ asked, edition: newest, site }) {
    const edition = requirePublished(newest)
    const after = readFigureCursor(asked)
    const councils = await councilsBySlug()
    requireKnownCouncil(councils, asked.council)
    const names = namesAsked(asked)
    const { figures, more } = await figurePage(
      edition.number,
      { ...councilsAndYear(asked), ...(names && { names }) },
      after,
      asked.limit ?? USUAL_PAGE,
    )
    const { averagesOf } = await fileContext(edition)
    const last = more ? figures.at(-1)?.key : undefined
    return {
      ...listHead('Figures', edition, site),
      next: last
        ? apiAddress(FIGURES.path, { ...asked, edition: edition.number, cursor: writeCursor(last) })
        : null,
      figures: figures.map(({ key, figure, source }) => {
        const council = councilOf(councils, key.slug)
        const row = figureRow(council, key.year, figure, source, averagesOf(council.type))
        return { ...row, parts: figure.parts }
      }),
    }
  },
}

/** The figures that a measure is made of, or the one that is asked for; null for all. */
function namesAsked({ measure, figure }: Asked<'measure' | 'figure'>): FigureName[] | null {
  const parts = measure === undefined ? null : measureOf(measure)
  if (!parts) return figure === undefined ? null : [figure]
  const { count, base, rate, average } = parts
  const all = [...(count ? [count] : []), base, rate, average]
  return figure === undefined ? all : all.filter((name) => name === figure)
}

export const LETTERS: ListEndpoint<'council' | 'authority_type' | 'year' | 'edition' | 'cursor' | 'limit'> = {
  path: `${API_ADDRESS}/letters`,
  summary: 'Letters that are in an edition, by council and year.',
  parameters: ['council', 'authority_type', 'year', 'edition', 'cursor', 'limit'],
  schema: 'Letters',
  async answer({ asked, edition: newest, site }) {
    const edition = requirePublished(newest)
    const after = readLetterCursor(asked)
    const councils = await councilsBySlug()
    requireKnownCouncil(councils, asked.council)
    const { letters, more } = await letterPage(
      edition.number,
      councilsAndYear(asked),
      after,
      asked.limit ?? USUAL_PAGE,
    )
    const last = more ? letters.at(-1) : undefined
    const cursor = last && writeCursor({ slug: last.slug, year: last.year })
    return {
      ...listHead('Letters', edition, site),
      next: cursor ? apiAddress(LETTERS.path, { ...asked, edition: edition.number, cursor }) : null,
      letters: letters.map((letter) => letterRow(councilOf(councils, letter.slug), letter.year, letter)),
    }
  },
}

function councilsAndYear({
  council,
  authority_type: type,
  year,
}: Asked<'council' | 'authority_type' | 'year'>): {
  slug?: string
  type?: AuthorityType
  year?: ReportingYear
} {
  return {
    ...(council !== undefined && { slug: council }),
    ...(type !== undefined && { type }),
    ...(year !== undefined && { year }),
  }
}

export const TYPE_AVERAGES: ListEndpoint<'authority_type' | 'type' | 'year' | 'measure' | 'edition'> = {
  path: `${API_ADDRESS}/type-averages`,
  summary: 'The averages of authority types that sources print, and how many of them print each.',
  parameters: ['authority_type', 'type', 'year', 'measure', 'edition'],
  schema: 'TypeAverages',
  async answer({ asked, edition: newest, site }) {
    const { year, measure } = asked
    const type = typeAsked(asked)
    const edition = requirePublished(newest)
    const { averagesOf, years } = await fileContext(edition)
    const rate = measure && measureOf(measure)?.rate
    const rows = averageRows(averagesOf, years).filter(
      (row) =>
        (type === undefined || row.authority_type === type) &&
        (year === undefined || row.reporting_year === year) &&
        (rate === undefined || DEFINITIONS[row.figure].of === rate),
    )
    return { ...listHead('Type averages', edition, site), type_averages: rows }
  },
}
