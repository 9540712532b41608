import { Fragment } from 'react'
import { WideTable } from '@/components/ui/wide-table'
import type { TotalsRow, TypeTotals } from '@/lib/years/type-totals'

/** What the figures of a year add up to, a row a type, England last. */
export function TotalsTable({ totals: { caption, measures, rows, england, note } }: { totals: TypeTotals }) {
  return (
    <div className="mt-8 space-y-2">
      <WideTable caption={caption}>
        <thead>
          <tr>
            <th scope="col">Authority type</th>
            <th scope="col" className="text-right">
              With figures
            </th>
            {measures.map(({ id, counted, average }) => (
              <Fragment key={id}>
                <th scope="col" className="pl-4 text-right">
                  {counted}
                </th>
                <th scope="col" className="text-right">
                  {average}
                </th>
              </Fragment>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows, ...(england ? [england] : [])].map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </WideTable>
      <p className="max-w-measure text-sm text-quiet">{note}</p>
    </div>
  )
}

function Row({ row: { title, href, share, measures } }: { row: TotalsRow }) {
  return (
    <tr>
      <th scope="row" className="sm:min-w-32">
        {href ? <a href={href}>{title}</a> : title}
      </th>
      <td className="whitespace-nowrap text-right">{share}</td>
      {measures.map(({ id, counts, average }) => (
        <Fragment key={id}>
          <td className="whitespace-nowrap pl-4 text-right">{counts}</td>
          <td className="text-right">{average}</td>
        </Fragment>
      ))}
    </tr>
  )
}
