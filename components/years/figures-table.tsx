'use client'

import { WideTable } from '@/components/ui/wide-table'
import { councilAddress } from '@/lib/council/address'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { ShortRow, FiguresTable as Table } from '@/lib/years/figures-table'

/** The figures behind a chart of dots. It is given them in short, since a page of 300 councils sends them twice. */
export function FiguresTable({
  caption,
  columns,
  rows,
  year,
}: Pick<Table, 'caption' | 'columns'> & { rows: ShortRow[]; year: ReportingYear }) {
  return (
    <details className="border-y border-hairline py-2">
      <summary className="cursor-pointer font-semibold text-council">The figures as a table</summary>
      <WideTable caption={caption} className="mt-3">
        <thead>
          <tr>
            <th scope="col">Council</th>
            <th scope="col">Type</th>
            <th scope="col" className="text-right">
              {columns.base}
            </th>
            <th scope="col" className="text-right">
              {columns.count}
            </th>
            <th scope="col" className="text-right">
              Type average
            </th>
            <th scope="col" className="text-right">
              Expected
            </th>
            <th scope="col" className="pl-3">
              Verdict
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([slug, name, type, base, count, average, expected, verdict]) => (
            <tr key={slug}>
              <th scope="row" className="min-w-32">
                <a href={councilAddress(slug, year)}>{name}</a>
              </th>
              <td>{type}</td>
              <td className="text-right">{base}</td>
              <td className="text-right">{count}</td>
              <td className="text-right">{average}</td>
              <td className="whitespace-nowrap text-right">{expected}</td>
              <td className="min-w-40 pl-3">{verdict}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </details>
  )
}
