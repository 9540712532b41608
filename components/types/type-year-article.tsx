import { Cautions } from '@/components/ui/cautions'
import { EditionFoot } from '@/components/ui/edition-foot'
import { councilsAddress } from '@/lib/coverage/address'
import type { TypeYearPage } from '@/lib/types/type-year-page'
import { editionNote } from '@/lib/words/edition-note'
import { FunnelFigure } from './funnel-figure'
import { SwitchRows } from './switch-rows'
import { TypeTable } from './type-table'

/** The page of an authority type in a year: how its councils stand around their average, and each of them. */
export function TypeYearArticle({ page }: { page: TypeYearPage }) {
  const { title, year, years, measures, measure, share, average, finding, chart, table, edition } = page
  return (
    <>
      <h1>{title}</h1>
      <SwitchRows
        rows={[
          { label: 'Reporting year', links: years },
          { label: 'Measure', links: measures },
        ]}
      />
      <div className="mt-6 max-w-measure space-y-2">
        <p>
          {share} <a href={councilsAddress(year)}>All councils in {year}</a>
        </p>
        <p>{average}</p>
      </div>
      <div className="mt-12">
        {chart.kind === 'funnel' ? (
          <FunnelFigure page={page} chart={chart} />
        ) : (
          <section aria-labelledby="councils-counted" className="max-w-measure space-y-2">
            <h2 id="councils-counted">{measure.title}, council by council</h2>
            {finding && <p>{finding}</p>}
            <p>{chart.why}</p>
          </section>
        )}
      </div>
      {table && (
        <div className="mt-8 space-y-4">
          <TypeTable table={table} />
          <div className="max-w-measure space-y-1 text-sm text-quiet">
            <p>{measure.meaning}</p>
            <p>
              Source: the Ombudsman's annual review letters and its map, "Your council's performance"; each
              row names its own.
            </p>
          </div>
        </div>
      )}
      <div className="mt-10">
        <Cautions cautions={page.cautions} />
      </div>
      <EditionFoot note={editionNote(edition)} />
    </>
  )
}
