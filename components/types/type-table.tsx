import { BearingHeading, CountCells, NumberHeading } from '@/components/series/table-cells'
import { WideTable } from '@/components/ui/wide-table'
import { sourceAddress } from '@/lib/letter/address'
import { TABLE_ID, type TypeTable as Table, type TypeRow } from '@/lib/types/type-table'
import { COUNTS_BY_CHANCE } from '@/lib/words/expected-words'

/** The councils of a type, one a row, sorted by a link in the head of a column. */
export function TypeTable({ table }: { table: Table }) {
  const { caption, columns, rateLabel, compared, rows, marks } = table
  const [name, ...numbers] = columns
  return (
    <div id={TABLE_ID} className="space-y-2">
      <WideTable caption={caption}>
        <thead>
          <tr>
            {name && <SortedBy column={name} direction="ascending" />}
            {numbers.map((column) => (
              <SortedBy key={column.sort} column={column} direction="descending" />
            ))}
            <NumberHeading words={rateLabel} />
            {compared && <NumberHeading words="Expected" />}
            <BearingHeading />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.slug} row={row} compared={compared} />
          ))}
        </tbody>
      </WideTable>
      <p className="max-w-measure text-sm text-quiet">
        {marks.x && '[x]: not known, because what we have does not say. '}
        {marks.z && '[z]: no cases, so nothing to count or rate. '}
        {compared && `Expected: ${COUNTS_BY_CHANCE}.`}
      </p>
    </div>
  )
}

function SortedBy({
  column: { sort, words, href, current },
  direction,
}: {
  column: Table['columns'][number]
  direction: 'ascending' | 'descending'
}) {
  return (
    <th
      scope="col"
      aria-sort={current ? direction : undefined}
      className={sort === 'name' ? undefined : 'text-right'}
    >
      {current ? (
        <span className="border-b-[3px] border-ink">{words}</span>
      ) : (
        <a href={href} aria-label={`${words}: sort by it`}>
          {words}
        </a>
      )}
    </th>
  )
}

function Row({ row, compared }: { row: TypeRow; compared: boolean }) {
  return (
    <tr>
      <th scope="row" className="min-w-32">
        <a href={row.href}>{row.name}</a>
      </th>
      <CountCells row={row} />
      {compared && <td className="whitespace-nowrap text-right">{row.expected}</td>}
      <td className="min-w-64 pl-3">
        {row.remark}
        {row.remark && row.source && ' '}
        {row.source && <a href={sourceAddress(row.source)}>{row.source.words}</a>}
      </td>
    </tr>
  )
}
