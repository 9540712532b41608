import { WideTable } from '@/components/ui/wide-table'
import { sourceAddress } from '@/lib/letter/address'
import type { SeriesView } from '@/lib/series/series-view'
import { countsByChance } from '@/lib/words/expected-words'
import { CountCells, NumberHeading } from './table-cells'

/** The figures of a series, newest year first. */
export function SeriesTable({ series }: { series: SeriesView }) {
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
            <th scope="col" className="pl-3">
              What it can bear, and its source
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
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
          ))}
        </tbody>
      </WideTable>
      <p className="text-sm text-quiet">
        {marks.x && '[x]: not known, because no letter is held or it does not say. '}
        {marks.z && '[z]: no cases, so nothing to count or rate. '}
        {compared && 'Under each rate: its 95% interval (Wilson). '}
        {compared && `Expected: ${countsByChance('range')}.`}
      </p>
    </div>
  )
}
