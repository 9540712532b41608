import { OUTCOMES, SOURCES } from '@/lib/coverage/coverage-outcome'
import type { CountRow, CoverageCell, CoverageRow } from '@/lib/coverage/coverage-page'

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
      <table className="per-year">
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

/** The councils of a type, a year a column: what is published about each. */
export function CoverageMatrix({
  title,
  years,
  rows,
}: {
  title: string
  years: string[]
  rows: CoverageRow[]
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard.
    <section className="wide-table mt-3" aria-label={`Table: ${title}, council by council`} tabIndex={0}>
      <table className="per-year">
        <caption>
          <span>{title}: what we have for each year</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Council</th>
            {years.map((year) => (
              <th key={year} scope="col" className="whitespace-nowrap text-center">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ slug, name, href, cells }) => (
            <tr key={slug}>
              <th scope="row" className="min-w-36">
                <a href={href}>{name}</a>
              </th>
              {cells.map((cell) => (
                <Cell key={cell.year} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ cell }: { cell: CoverageCell }) {
  if (cell.kind === 'none')
    return (
      <td colSpan={cell.years} className="border-l border-hairline pl-2 text-xs text-quiet">
        {cell.words}
      </td>
    )
  const mark = <b>{cell.mark}</b>
  return (
    <td className="border-l border-hairline bg-expected pr-0 text-center">
      {cell.href ? (
        <a href={cell.href} aria-label={cell.words}>
          {mark}
        </a>
      ) : (
        <>
          <span aria-hidden="true">{mark}</span>
          <span className="sr-only">{cell.words}</span>
        </>
      )}
    </td>
  )
}

export function CoverageKey() {
  const said = [
    ...SOURCES.map(({ id, mark, words }) => ({ id, mark, words })),
    ...OUTCOMES.filter(({ mark }) => mark !== '').map(({ id, mark, words }) => ({ id, mark, words })),
  ]
  return (
    <dl className="mt-3 flex flex-wrap gap-x-8 gap-y-1 text-sm">
      {said.map(({ id, mark, words }) => (
        <div key={id} className="flex gap-2">
          <dt className="font-bold">{mark}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
