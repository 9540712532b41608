import { Cautions } from '@/components/ui/cautions'
import { Share } from '@/components/ui/share'
import { WideTable } from '@/components/ui/wide-table'
import { sourceAddress } from '@/lib/letter/address'
import type { SeriesView } from '@/lib/series/series-view'
import type { ShareView } from '@/lib/series/share-view'
import { COUNTS_BY_CHANCE, SHADED_WORDS } from '@/lib/words/expected-words'
import { siteSource } from '@/lib/words/source-words'
import { ChartPlace } from './chart-place'
import { AverageMark, CouncilMark } from './marks'
import { BearingHeading, CountCells, NumberHeading, RunRow } from './table-cells'

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
      <Cautions cautions={series.cautions} />
      <figcaption className="max-w-measure space-y-1 text-sm text-quiet">
        <p>{baseInWords}</p>
        {series.compared && <p>{SHADED_WORDS}</p>}
        <p>
          Source: {siteSource}; each row names its own. Type averages of years without a letter to this
          council are as other councils' letters of the same type print them.
        </p>
      </figcaption>
    </figure>
  )
}

function SeriesTable({ series }: { series: SeriesView }) {
  const { chart, columns, rows, marks, compared } = series
  return (
    <div className="space-y-2">
      <WideTable caption={chart.title}>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <NumberHeading words={columns.base} />
            <NumberHeading words={columns.count} />
            <NumberHeading words={columns.rate} />
            <NumberHeading words="Type average" />
            {compared && <NumberHeading words="Expected" />}
            <BearingHeading />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) =>
            row.kind === 'run' ? (
              <RunRow key={row.years} years={row.years} why={row.why} columns={compared ? 6 : 5} />
            ) : (
              <tr key={row.year}>
                <th scope="row" className="whitespace-nowrap">
                  {row.year}
                </th>
                <CountCells row={row} />
                <td className="text-right">{row.typeAverage}</td>
                {compared && <td className="whitespace-nowrap text-right">{row.expected}</td>}
                <td className="min-w-64 pl-3">
                  {row.outcome}
                  {row.outcome && row.source && ' '}
                  {row.source && <a href={sourceAddress(row.source)}>{row.source.words}</a>}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </WideTable>
      <p className="text-sm text-quiet">
        {marks.x && "[x]: not known, because we don't have a letter or it does not say. "}
        {marks.z && '[z]: no cases, so nothing to count or rate. '}
        {compared && 'Under each rate: its 95% interval (Wilson). '}
        {compared && `Expected: ${COUNTS_BY_CHANCE}.`}
      </p>
    </div>
  )
}

export function AbsentSeries({ absent }: { absent: { id: string; title: string; reason: string }[] }) {
  return absent.map(({ id, title, reason }) => (
    <section key={id} aria-labelledby={`absent-${id}`} className="mt-14 space-y-1">
      <h2 id={`absent-${id}`}>{title} across years</h2>
      <p>{reason}</p>
    </section>
  ))
}
