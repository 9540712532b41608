import { WideTable } from '@/components/ui/wide-table'
import type { CompareCell, CompareRow, CompareTable as Table } from '@/lib/compare/compare-table'
import { METHOD_BREAK } from '@/lib/domain/measures'
import { sourceAddress } from '@/lib/letter/address'
import { capitalised } from '@/lib/words/numbers'

/** The councils as rows, the years as columns: counts, rate, average and what they can bear in each. */
export function CompareTable({ title, table }: { title: string; table: Table }) {
  const { places, rows } = table
  return (
    <WideTable caption={title} tableClass="print:text-[0.6875rem]">
      <thead>
        <tr>
          <th scope="col" className={`${STICKY} min-w-28`}>
            Council, residents in mid-2024
          </th>
          {places.map(({ year, until, methodChanged }) => (
            <th key={year} scope="col" className={`pl-3 ${methodChanged === 'before' ? BREAK : ''}`}>
              <span className="whitespace-nowrap">{year}</span>
              {until !== undefined && <span className="whitespace-nowrap"> to {until}</span>}
              {methodChanged !== null && (
                <span className="block text-xs font-normal text-quiet print:text-[0.6rem]">
                  method changed{methodChanged === 'within' ? ` from ${METHOD_BREAK} on` : ' from here on'}
                </span>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.slug} row={row} places={places} />
        ))}
      </tbody>
    </WideTable>
  )
}

/** The names of the rows stay in sight while the years scroll. */
const STICKY = 'sticky left-0 z-[1] bg-paper print:static print:bg-transparent'

/** Where the Ombudsman’s method changed: the years to the right are before. */
const BREAK = 'border-r border-dotted border-rule'

function Row({ row, places }: { row: CompareRow; places: Table['places'] }) {
  const { name, href, type, residents, cells } = row
  return (
    <tr>
      <th scope="row" className={STICKY}>
        <a href={href} className="font-semibold">
          {name}
        </a>
        <span className="block text-xs text-quiet print:text-[0.6rem]">
          {type}, {residents}
        </span>
      </th>
      {cells.map((cell, at) => (
        <td
          key={cell.year}
          className={`pl-3 print:min-w-0 ${cell.kind === 'published' ? 'min-w-39' : 'min-w-22'} ${places[at]?.methodChanged === 'before' ? BREAK : ''}`}
        >
          <Cell cell={cell} />
        </td>
      ))}
    </tr>
  )
}

function Cell({ cell }: { cell: CompareCell }) {
  const average = cell.average && `average ${cell.average}`
  if (cell.kind === 'missing')
    return (
      <span className="text-quiet">
        {cell.why}
        {average && `; ${average}`}
      </span>
    )
  const { counts, rate, outcome, source, otherwise } = cell
  return (
    <>
      <span className="block font-semibold">{counts}</span>
      <span className="block">{[rate, average].filter(Boolean).join('; ')}</span>
      {outcome && <span className="block">{outcome}</span>}
      {otherwise && <span className="block">{capitalised(otherwise)}</span>}
      {source && (
        <a
          href={sourceAddress(source)}
          className="block text-xs print:text-[0.6rem] print:after:content-none!"
        >
          {source.words}
        </a>
      )}
    </>
  )
}
