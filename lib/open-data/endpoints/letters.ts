import { letterPage } from '@/lib/data/letter-page'
import { letterRow } from '@/lib/open-data/letter-row'
import { councilsBySlug, seeThatKnown } from '../council-asked'
import { published } from '../edition-asked'
import { type Endpoint, listHead } from '../endpoint'
import { nextPage, readCursor, USUAL_PAGE } from '../next-page'

/** The letters of an edition. */
export const LETTERS: Endpoint<'council' | 'year' | 'edition' | 'cursor' | 'limit'> = {
  path: '/api/v1/letters',
  summary: 'Letters that an edition shows, by council and year.',
  parameters: ['council', 'year', 'edition', 'cursor', 'limit'],
  schema: 'Letters',
  async answer({ asked, edition: newest, site }) {
    const edition = published(newest)
    const after = readCursor(asked, 2)
    const councils = await councilsBySlug()
    seeThatKnown(councils, asked.council)
    const { letters, more } = await letterPage(
      edition.number,
      {
        ...(asked.council !== undefined && { slug: asked.council }),
        ...(asked.year !== undefined && { year: asked.year }),
      },
      after,
      asked.limit ?? USUAL_PAGE,
    )
    const last = more ? letters.at(-1) : undefined
    return {
      ...listHead('Letters', edition, site),
      next: last ? nextPage(LETTERS.path, asked, edition.number, `${last.slug}~${last.year}`) : null,
      letters: letters.flatMap((letter) => {
        const council = councils.get(letter.slug)
        return council ? [letterRow(council, letter.year, letter)] : []
      }),
    }
  },
}
