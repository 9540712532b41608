import { SmallCases } from '@/components/series/small-cases'
import type { CouncilRow } from '@/lib/coverage/council-row'
import { capitalised } from '@/lib/words/numbers'

/** A council a row, with the complaints upheld as a row of dots. On a phone type and region are under the name. */
export function CouncilTable({ rows, caption }: { rows: CouncilRow[]; caption: string }) {
  return (
    <table className="mt-2 table-fixed">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="w-[46%] sm:w-[26%]">
            Council
          </th>
          <th scope="col" className="max-sm:hidden sm:w-[22%]">
            Type and region
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
  const place = region === null ? type : `${type}, ${region}`
  return (
    <tr>
      <th scope="row">
        <a href={href}>{name}</a>
        {ended && <span className="text-quiet"> ({ended})</span>}
        <span className="block text-xs text-quiet sm:hidden">{place}</span>
      </th>
      <td className="text-quiet max-sm:hidden">{place}</td>
      <td>
        <div className="grid gap-x-6 gap-y-1 lg:grid-cols-[1fr_13rem] lg:items-center">
          <p>
            <span className={isKnown ? 'font-semibold' : 'text-quiet'}>{words}</span>
            {year && <span className="whitespace-nowrap"> in {year}</span>}
            {verdict && <span className="block text-quiet">{capitalised(verdict)}</span>}
            {!isKnown && source && <span className="block text-quiet">{capitalised(source)}</span>}
          </p>
          {cases && <SmallCases cases={cases} />}
        </div>
      </td>
    </tr>
  )
}
