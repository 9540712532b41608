import { FIGURES } from '@/lib/domain/figure-names'
import { measureOf } from '@/lib/domain/measures'
import { averageRows } from '@/lib/open-data/average-rows'
import { fileContext } from '@/lib/open-data/file-context'
import { published } from '../edition-asked'
import { type Endpoint, listHead } from '../endpoint'

/** The type averages of an edition. */
export const TYPE_AVERAGES: Endpoint<'type' | 'year' | 'measure' | 'edition'> = {
  path: '/api/v1/type-averages',
  summary: 'What letters print as the averages of authority types, and how many of them print it.',
  parameters: ['type', 'year', 'measure', 'edition'],
  schema: 'TypeAverages',
  async answer({ asked: { type, year, measure }, edition: newest, site }) {
    const edition = published(newest)
    const { averagesOf, years } = await fileContext(edition)
    const rate = measure && measureOf(measure)?.rate
    const rows = averageRows(averagesOf, years).filter(
      (row) =>
        (type === undefined || row.authority_type === type) &&
        (year === undefined || row.reporting_year === year) &&
        (rate === undefined || FIGURES[row.figure].of === rate),
    )
    return { ...listHead('Type averages', edition, site), type_averages: rows }
  },
}
