import { Share } from '@/components/ui/share'
import { WideTable } from '@/components/ui/wide-table'
import { sourceAddress } from '@/lib/letter/address'
import type { SeriesView } from '@/lib/series/series-view'
import type { ShareView } from '@/lib/series/share-view'
import { ChartPlace } from './chart-place'
import { AverageMark, CouncilMark } from './marks'
import { BearingHeading, CountCells, NumberHeading, RunRow } from './table-cells'

type Shown = SeriesView & {
  share: ShareView
  /** Its years added up, a sentence for each method of the Ombudsman's. */
  together: string[]
}

/**
 * A measure across years: what it says, then its chart and its table.
 * @param isOpen whether chart and table are open; they are one press away where not, and on paper all are open
 */
export function SeriesFigure({ series, isOpen }: { series: Shown; isOpen: boolean }) {
  const { id, title, finding, together } = series
  return (
    <figure aria-labelledby={`series-${id}`} data-series={id} className="space-y-4 print:space-y-2">
      <div className="max-w-measure space-y-1 print:max-w-none">
        <h2 id={`series-${id}`}>{title}</h2>
        <p>{finding}</p>
        {together.map((words) => (
          <p key={words} data-together>
            {words}
          </p>
        ))}
      </div>
      {isOpen ? (
        <ChartAndTable series={series} />
      ) : (
        <details className="open-on-paper border-t border-hairline py-2">
          <summary className="cursor-pointer font-semibold text-council">
            Chart and table<span className="sr-only">: {title}</span>
          </summary>
          <div className="pt-4 print:pt-0">
            <ChartAndTable series={series} />
          </div>
        </details>
      )}
    </figure>
  )
}

function ChartAndTable({ series }: { series: Shown }) {
  const { chart, share } = series
  return (
    <div data-chart-and-table className="space-y-4 print:space-y-0">
      <p className="text-sm sm:hidden print:hidden">
        <CouncilMark /> <span className="font-semibold text-council">{chart.council}</span>{' '}
        {chart.averageLabel && (
          <span className="whitespace-nowrap">
            <AverageMark /> {chart.averageLabel}
          </span>
        )}
      </p>
      <ChartPlace chart={chart} />
      <Share share={share} />
      <SeriesTable series={series} />
    </div>
  )
}

function SeriesTable({ series }: { series: SeriesView }) {
  const { chart, columns, rows, compared } = series
  return (
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
  )
}

export function AbsentSeries({ absent }: { absent: { id: string; title: string; reason: string }[] }) {
  return absent.map(({ id, title, reason }) => (
    <section key={id} aria-labelledby={`absent-${id}`} className="mt-14 space-y-1 print:mt-3">
      <h2 id={`absent-${id}`}>{title} across years</h2>
      <p>{reason}</p>
    </section>
  ))
}
