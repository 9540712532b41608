import { Cautions } from '@/components/ui/cautions'
import { EditionFoot } from '@/components/ui/edition-foot'
import type { TypeYearsPage } from '@/lib/types/type-years-page'
import { editionNote } from '@/lib/words/edition-note'
import { SwitchRows } from './switch-rows'
import { TypeSeriesFigure } from './type-series-figure'

/** The page of an authority type over the years: the average of each measure, and who says it. */
export function TypeYearsArticle({ page }: { page: TypeYearsPage }) {
  const { title, plural, years, series, without, cautions, edition } = page
  return (
    <>
      <h1>{title}</h1>
      <SwitchRows rows={[{ label: 'Reporting year', links: years }]} />
      <p className="mt-6 max-w-measure">
        {without ??
          `The average of ${plural} as the letters and the Ombudsman's map print it. Choose a year to see each council of it.`}
      </p>
      {series.map((one) => (
        <div key={one.id} className="mt-14">
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
