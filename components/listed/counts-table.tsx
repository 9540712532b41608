import { WideTable } from '@/components/ui/wide-table'
import type { CountCell, CountsTable } from '@/lib/listed/counts-table'

/** How many decisions of each category and outcome are listed; each count leads to them. */
export function DecisionCounts({ caption, table }: { caption: string; table: CountsTable }) {
  const { outcomes, rows, totals } = table
  return (
    <WideTable caption={caption} tableClass="w-auto">
      <thead>
        <tr>
          <th scope="col" className={NAMES}>
            Category
          </th>
          {outcomes.map((outcome) => (
            <th key={outcome} scope="col" data-quoted className={`${NUMBER} max-w-32`}>
              {outcome}
            </th>
          ))}
          <th scope="col" className={NUMBER}>
            All
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ category, cells, total }) => (
          <tr key={category}>
            <th scope="row" data-quoted className={NAMES}>
              {category}
            </th>
            <Cells names={outcomes} cells={cells} of={category} />
            <Cells names={['All']} cells={[total]} of={category} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="font-semibold">
          <th scope="row" className={NAMES}>
            Total
          </th>
          <Cells names={[...outcomes, 'All']} cells={totals} of="All categories" />
        </tr>
      </tfoot>
    </WideTable>
  )
}

/** The categories stay in sight while the outcomes scroll. */
const NAMES = 'sticky left-0 z-[1] min-w-32 bg-paper print:static print:bg-transparent'
const NUMBER = 'pl-4 text-right align-bottom'

function Cells({ names, cells, of }: { names: string[]; cells: CountCell[]; of: string }) {
  return names.map((name, at) => {
    const cell = cells[at]
    return (
      <td key={name} className="pl-4 text-right">
        {cell?.href ? (
          <a href={cell.href} aria-label={`${cell.words}: ${of}, ${name.toLowerCase()}`}>
            {cell.words}
          </a>
        ) : (
          cell?.words
        )}
      </td>
    )
  })
}
