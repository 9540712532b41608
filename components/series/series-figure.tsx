import { Cautions } from '@/components/ui/cautions'
import { Share } from '@/components/ui/share'
import type { SeriesView } from '@/lib/series/series-view'
import type { ShareView } from '@/lib/series/share-view'
import { SHADED_WORDS } from '@/lib/words/expected-words'
import { AverageMark } from './average-mark'
import { ChartPlace } from './chart-place'
import { CouncilMark } from './council-mark'
import { SeriesTable } from './series-table'

/**
 * A measure across years as one figure: title, what it shows in a sentence, chart, table, base, source and
 * cautions.
 */
export function SeriesFigure({ series }: { series: SeriesView & { share: ShareView } }) {
  const { id, title, finding, baseInWords, chart } = series
  return (
    <figure aria-labelledby={`series-${id}`} data-series={id} className="space-y-4">
      <div className="max-w-measure space-y-1">
        <h2 id={`series-${id}`}>{title}</h2>
        <p>{finding}</p>
      </div>
      <p className="text-sm sm:hidden print:hidden">
        <CouncilMark /> <span className="font-semibold text-council">{chart.council}</span>{' '}
        {chart.averageLabel && (
          <span className="whitespace-nowrap">
            <AverageMark /> {chart.averageLabel}
          </span>
        )}
      </p>
      <ChartPlace chart={chart} />
      <Share share={series.share} />
      <SeriesTable series={series} />
      <figcaption className="max-w-measure space-y-1 text-sm text-quiet">
        <p>{baseInWords}</p>
        {series.compared && <p>{SHADED_WORDS}</p>}
        <p>
          Source: the Ombudsman's annual review letters and its map, "Your council's performance"; each row
          names its own. Type averages of years without a letter to this council are as other councils'
          letters of the same type print them.
        </p>
      </figcaption>
      <Cautions cautions={series.cautions} />
    </figure>
  )
}
