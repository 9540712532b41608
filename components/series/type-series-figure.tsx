import { Cautions } from '@/components/ui/cautions'
import { Share } from '@/components/ui/share'
import { WideTable } from '@/components/ui/wide-table'
import type { ShareView } from '@/lib/series/share-view'
import type { TypeSeries } from '@/lib/series/type-series'
import { typeAddress } from '@/lib/types/address'
import { ChartPlace } from './chart-place'
import { AverageMark } from './marks'
import { RunRow } from './table-cells'

/** The average of a type across years as one figure: what it was, chart, table, base, cautions. */
export function TypeSeriesFigure({ series }: { series: TypeSeries & { share: ShareView | null } }) {
  const { measure, title, finding, meaning, chart } = series
  return (
    <figure aria-labelledby={`series-${measure.id}`} className="space-y-4">
      <div className="max-w-measure space-y-1">
        <h2 id={`series-${measure.id}`}>{title}</h2>
        <p>{finding}</p>
      </div>
      {chart && (
        <>
          <p className="text-sm sm:hidden print:hidden">
            <AverageMark /> {chart.averageLabel}
          </p>
          <ChartPlace chart={chart} />
        </>
      )}
      {series.share && <Share share={series.share} />}
      <YearsTable series={series} />
      <Cautions cautions={series.cautions} />
      <figcaption className="max-w-measure space-y-1 text-sm text-quiet">
        <p>{meaning}</p>
        {chart && <p>Under each year is the number of its councils that have figures here.</p>}
        <p>
          Source: letters, pages of the map and data files print the average of each council’s type; the table
          counts them.
        </p>
      </figcaption>
    </figure>
  )
}

function YearsTable({ series: { type, measure, title, rows, hasMissing } }: { series: TypeSeries }) {
  return (
    <div className="space-y-2">
      <WideTable caption={title}>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col" className="text-right">
              Type average
            </th>
            <th scope="col" className="text-right">
              Councils with figures
            </th>
            <th scope="col" className="text-right">
              Of
            </th>
            <th scope="col" className="pl-3">
              Who says the average
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            if (row.kind === 'run')
              return (
                <RunRow key={row.years} years={row.years} why="We have no letters or figures." columns={4} />
              )
            const { year, average, saidBy, published, total } = row
            return (
              <tr key={year}>
                <th scope="row" className="whitespace-nowrap">
                  <a href={typeAddress(type, { year, measure: measure.id })}>{year}</a>
                </th>
                <td className="text-right">{average}</td>
                <td className="text-right">{published}</td>
                <td className="text-right">{total}</td>
                <td className="min-w-48 pl-3">{saidBy}</td>
              </tr>
            )
          })}
        </tbody>
      </WideTable>
      {hasMissing && (
        <p className="text-sm text-quiet">
          [x]: not known, because none of our sources prints it, or they differ and no value is printed most.
        </p>
      )}
    </div>
  )
}
