import { CHART_SHAPES, type ChartShape } from '@/lib/charts/chart-sizes'
import type { SeriesView } from '@/lib/views/series-view'
import { AverageMark } from '../measures/average-mark'
import { Cautions } from '../page/cautions'
import { SeriesTable } from './series-table'
import { WakingChart } from './waking-chart'

const PLACES: Record<ChartShape, string> = {
  wide: 'hidden sm:block print:block',
  narrow: 'max-w-[30rem] sm:hidden print:hidden',
}

/**
 * A measure across years as one figure: title, what it shows in a sentence, chart, table, base, source and
 * cautions.
 * @param pictures the chart drawn as SVG, in each shape
 */
export function SeriesFigure({
  series,
  pictures,
}: {
  series: SeriesView
  pictures: Record<ChartShape, string>
}) {
  const { id, title, finding, baseInWords, chart } = series
  return (
    <figure aria-labelledby={`series-${id}`} data-series={id} className="space-y-4">
      <div className="max-w-measure space-y-1">
        <h2 id={`series-${id}`}>{title}</h2>
        <p>{finding}</p>
      </div>
      <p className="text-sm sm:hidden print:hidden">
        <span className="font-semibold text-council">● {chart.council}</span>{' '}
        {chart.averageLabel && (
          <span className="whitespace-nowrap">
            <AverageMark /> {chart.averageLabel}
          </span>
        )}
      </p>
      {CHART_SHAPES.map((shape) => (
        <div key={shape} className={PLACES[shape]}>
          <WakingChart chart={chart} shape={shape}>
            <div
              className="[&>svg]:block [&>svg]:h-auto [&>svg]:w-full"
              // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own chart from our own figures.
              dangerouslySetInnerHTML={{ __html: pictures[shape] }}
            />
          </WakingChart>
        </div>
      ))}
      <SeriesTable series={series} />
      <figcaption className="max-w-measure space-y-1 text-sm text-quiet">
        <p>{baseInWords}</p>
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
