import type { CountRow } from '@/lib/coverage/coverage-page'

/** Numbers by year. */
export function CountTable({
  caption,
  head,
  years,
  rows,
}: {
  caption: string
  head: string
  years: string[]
  rows: CountRow[]
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard.
    <section className="wide-table mt-8" aria-label={`Table: ${caption}`} tabIndex={0}>
      <table>
        <caption>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className="text-right">
              All years
            </th>
            {years.map((year) => (
              <th key={year} scope="col" className="whitespace-nowrap text-right">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, title, cells, all }) => (
            <tr key={id}>
              <th scope="row" className="min-w-36 sm:min-w-56">
                {title}
              </th>
              <td className="whitespace-nowrap text-right font-semibold">{all}</td>
              {cells.map((cell, i) => (
                <td key={years[i]} className="whitespace-nowrap text-right">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
