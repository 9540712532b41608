import { WideTable } from '@/components/ui/wide-table'
import type { BriefingCell, BriefingTable as Table } from '@/lib/briefing/briefing'
import { casesInWords, casesSvg } from '@/lib/briefing/cases-svg'

/** A table of the briefing, with what its marks mean. */
export function BriefingTable({ table: { caption, columns, rows, notes } }: { table: Table }) {
  const rowHeadings = rows.some(({ head }) => head.more) ? 'min-w-32' : 'whitespace-nowrap'
  return (
    <div className="space-y-2">
      <WideTable caption={caption}>
        <thead>
          <tr>
            {columns.map((words) => (
              <th key={words} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ head, cells }) => (
            <tr key={head.words}>
              <th scope="row" className={rowHeadings}>
                <Cell cell={head} />
              </th>
              {cells.map((cell, at) => (
                <td key={columns[at + 1]} className={cell.more || cell.cases ? 'min-w-40' : ''}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
      {notes.length > 0 && <p className="text-sm text-quiet print:text-xs">{notes.join(' ')}</p>}
    </div>
  )
}

function Cell({ cell: { words, more, isCounts, cases } }: { cell: BriefingCell }) {
  return (
    <>
      <span className={isCounts ? 'font-semibold' : ''}>{words}</span>
      {more && <span className="block text-xs text-quiet">{more}</span>}
      {cases && (
        <div
          role="img"
          aria-label={casesInWords(cases)}
          className="mt-1 max-w-[19rem] print:max-w-[46mm] [&>svg]:block [&>svg]:h-auto [&>svg]:w-full"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own code from our own figures.
          dangerouslySetInnerHTML={{ __html: casesSvg(cases) }}
        />
      )}
    </>
  )
}
