import { CountCells, NumberHeading } from '@/components/series/table-cells'
import { WideTable } from '@/components/ui/wide-table'
import type { RowsTable as Table } from '@/lib/sharing/rows-table'
import { countsByChance } from '@/lib/words/expected-words'

/** The figures of a chart, the same as in its files. */
export function RowsTable({ table }: { table: Table }) {
  const { caption, columns, rows, marks } = table
  return (
    <div className="space-y-2">
      <WideTable caption={caption}>
        <thead>
          <tr>
            {columns.council && <th scope="col">Council</th>}
            {columns.year && <th scope="col">Year</th>}
            {columns.counts && (
              <>
                <NumberHeading words={columns.base} />
                <NumberHeading words={columns.count} />
                <NumberHeading words={columns.rate} />
              </>
            )}
            <NumberHeading words="Type average" />
            {columns.expected && <NumberHeading words="Expected" />}
            <th scope="col" className="pl-3">
              What it can bear, and its source
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {columns.council && <th scope="row">{row.council}</th>}
              {columns.year &&
                (columns.council ? (
                  <td className="whitespace-nowrap">{row.year}</td>
                ) : (
                  <th scope="row" className="whitespace-nowrap">
                    {row.year}
                  </th>
                ))}
              {columns.counts && <CountCells row={row} />}
              <td className="text-right">{row.typeAverage}</td>
              {columns.expected && <td className="whitespace-nowrap text-right">{row.expected}</td>}
              <td className="min-w-64 pl-3">
                {row.status}. {row.source && <a href={row.source.href}>{row.source.words}</a>}
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <p className="text-sm text-quiet">
        {marks.x && '[x]: not known; the last column says why. '}
        {marks.z && '[z]: no cases, so nothing to count or rate. '}
        {columns.expected &&
          `Under each rate: its 95% interval (Wilson). Expected: ${countsByChance('range')}.`}
      </p>
    </div>
  )
}
