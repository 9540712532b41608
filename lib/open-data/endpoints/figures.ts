import { figurePage } from '@/lib/data/figure-page'
import type { FigureName } from '@/lib/domain/figure-names'
import { measureOf } from '@/lib/domain/measures'
import { figureRow } from '@/lib/open-data/figure-row'
import { councilsBySlug, seeThatKnown } from '../council-asked'
import { published } from '../edition-asked'
import { type Endpoint, listHead } from '../endpoint'
import { nextPage, readCursor, USUAL_PAGE } from '../next-page'
import type { Asked } from '../parameters'

/** The figures of an edition. */
export const FIGURES: Endpoint<'council' | 'year' | 'measure' | 'figure' | 'edition' | 'cursor' | 'limit'> = {
  path: '/api/v1/figures',
  summary: 'Figures of an edition, by council and year, each with the words it was read from.',
  parameters: ['council', 'year', 'measure', 'figure', 'edition', 'cursor', 'limit'],
  schema: 'Figures',
  async answer({ asked, edition: newest, site }) {
    const edition = published(newest)
    const after = readCursor(asked, 3)
    const councils = await councilsBySlug()
    seeThatKnown(councils, asked.council)
    const names = namesAsked(asked)
    const { figures, more } = await figurePage(
      edition.number,
      {
        ...(asked.council !== undefined && { slug: asked.council }),
        ...(asked.year !== undefined && { year: asked.year }),
        ...(names && { names }),
      },
      after,
      asked.limit ?? USUAL_PAGE,
    )
    const last = more ? figures.at(-1)?.key : undefined
    return {
      ...listHead('Figures', edition, site),
      next: last
        ? nextPage(FIGURES.path, asked, edition.number, `${last.slug}~${last.year}~${last.id}`)
        : null,
      figures: figures.flatMap(({ key, figure, source }) => {
        const council = councils.get(key.slug)
        return council ? [{ ...figureRow(council, key.year, figure, source), parts: figure.parts }] : []
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
