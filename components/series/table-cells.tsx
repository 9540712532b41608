export function NumberHeading({ words }: { words: string }) {
  return (
    <th scope="col" className="text-right">
      {words}
    </th>
  )
}

export function CountCells({
  row: { base, count, rate, interval },
}: {
  row: { base: string; count: string; rate: string; interval?: string | null }
}) {
  return (
    <>
      <td className="text-right">{base}</td>
      <td className="text-right">{count}</td>
      <td className="text-right">
        {rate}
        {interval && <span className="block whitespace-nowrap text-xs text-quiet">{interval}</span>}
      </td>
    </>
  )
}

/** Over what the comparison says of a row, and where its figures were read. */
export function BearingHeading() {
  return (
    <th scope="col" className="pl-3">
      Comparison and source
    </th>
  )
}

/** A run of years of which nothing is known. @param columns besides that of the years */
export function RunRow({ years, why, columns }: { years: string; why: string; columns: number }) {
  return (
    <tr>
      <th scope="row" className="font-normal text-quiet">
        <YearSpan words={years} />
      </th>
      <td colSpan={columns} className="text-quiet">
        {why}
      </td>
    </tr>
  )
}

/** '2019-20 to 2021-22', no year of it broken over lines. */
export function YearSpan({ words }: { words: string }) {
  const [first, last] = words.split(' to ')
  return (
    <>
      <span className="whitespace-nowrap">{first}</span>
      {last && (
        <>
          {' '}
          <span className="whitespace-nowrap">to {last}</span>
        </>
      )}
    </>
  )
}
