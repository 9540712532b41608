import { ChartPlace } from '@/components/series/chart-place'
import { FunnelLegend } from '@/components/series/funnel-legend'
import { Cautions } from '@/components/ui/cautions'
import { EditionFoot } from '@/components/ui/edition-foot'
import { Share } from '@/components/ui/share'
import { Term } from '@/components/ui/term'
import { councilsAddress } from '@/lib/coverage/address'
import type { FunnelChart } from '@/lib/series/chart'
import type { TypeYearPage } from '@/lib/types/type-page'
import { editionNote } from '@/lib/words/edition-note'
import { siteSource } from '@/lib/words/source-words'
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
            <p>Source: {siteSource}; each row names its own.</p>
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

/** The councils of a type around their average, as one figure: finding, chart, how to read it, notes. */
function FunnelFigure({ page, chart }: { page: TypeYearPage; chart: FunnelChart }) {
  const { measure, finding, chartNotes } = page
  return (
    <figure aria-labelledby="funnel" className="space-y-4">
      <div className="max-w-measure space-y-1">
        <h2 id="funnel">{measure.title}, council by council</h2>
        <p>{finding}</p>
      </div>
      <FunnelLegend chart={chart} />
      <ChartPlace chart={chart} />
      {page.sharing && <Share share={page.sharing} />}
      <figcaption className="max-w-measure space-y-2 text-sm text-quiet">
        <p>
          Each point is a council. The farther right, the more {measure.cases} it had; the higher, the more of
          them were {measure.counted}. With few {measure.cases}, chance alone moves a rate far from the
          average; with many, only a little. So the limits narrow to the right. Only councils far outside the{' '}
          <Term id="expected-range">expected range</Term> are unusual.
        </p>
        <p>The limits begin at five {measure.cases}: fewer are too few to compare.</p>
        {chartNotes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </figcaption>
    </figure>
  )
}
