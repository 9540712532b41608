import { SmallCases } from '@/components/series/small-cases'
import type { CouncilRow } from '@/lib/coverage/council-row'
import { capitalised } from '@/lib/words/numbers'

/** A council a row, with the complaints upheld as a row of dots. Where there is little room, type and region are under the name. */
export function CouncilTable({ rows, caption }: { rows: CouncilRow[]; caption: string }) {
  return (
    <table className="mt-2 table-fixed">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="w-[46%] sm:w-[32%] lg:w-[22%]">
            Council
          </th>
          <th scope="col" className="max-lg:hidden lg:w-[14%]">
            Type
          </th>
          <th scope="col" className="max-lg:hidden lg:w-[16%]">
            Region
          </th>
          <th scope="col">Complaints upheld</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.slug} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Row({
  row: { name, href, type, region, ended, year, words, isKnown, verdict, source, cases },
}: {
  row: CouncilRow
}) {
  return (
    <tr>
      <th scope="row">
        <a href={href}>{name}</a>
        {ended && <span className="text-quiet"> ({ended})</span>}
        <span className="block text-xs text-quiet lg:hidden">{region ? `${type}, ${region}` : type}</span>
      </th>
      <td className="text-quiet max-lg:hidden">{type}</td>
      <td className="text-quiet max-lg:hidden">{region}</td>
      <td>
        <div className="grid gap-x-6 gap-y-1 lg:grid-cols-[1fr_12.5rem] lg:items-center">
          <p>
            <span className={isKnown ? 'font-semibold' : 'text-quiet'}>{words}</span>
            {year && <span className={isKnown ? '' : 'text-quiet'}> in {year}</span>}
            {verdict && <span className="block text-quiet">{capitalised(verdict)}</span>}
            {!isKnown && source && <span className="block text-quiet">{capitalised(source)}</span>}
          </p>
          {cases && <SmallCases cases={cases} />}
        </div>
      </td>
    </tr>
  )
}
