import { TypeSeriesFigure } from '@/components/series/type-series-figure'
import { Cautions } from '@/components/ui/cautions'
import { EditionFoot } from '@/components/ui/edition-foot'
import type { TypeYearsPage } from '@/lib/types/type-page'
import { editionNote } from '@/lib/words/edition-note'
import { SwitchRows } from './switch-rows'

/** The page of an authority type over the years: the average of each measure, and who says it. */
export function TypeYearsArticle({ page }: { page: TypeYearsPage }) {
  const { title, plural, years, series, without, cautions, edition } = page
  return (
    <>
      <h1>{title}</h1>
      <SwitchRows rows={[{ label: 'Reporting year', links: years }]} />
      <p className="mt-6 max-w-measure">
        {without ??
          `The average of ${plural} as the Ombudsman’s letters, map and data files print it. Choose a year to see each council of it.`}
      </p>
      {series.map((one) => (
        <div key={one.measure.id} className="mt-14">
          <TypeSeriesFigure series={one} />
        </div>
      ))}
      <div className="mt-12">
        <Cautions cautions={cautions} title="Reading any of these figures" />
      </div>
      <EditionFoot note={editionNote(edition)} />
    </>
  )
}
