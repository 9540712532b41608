import { CountBar } from '@/components/ui/count-bar'
import { WideTable } from '@/components/ui/wide-table'
import type { YearListed as Listed, SubjectRow } from '@/lib/years/year-listed'

/** What the Ombudsman lists of a year: what was decided most often, and what councils agreed to change. */
export function YearListed({ listed: { decided, agreed, nothing }, year }: { listed: Listed; year: string }) {
  return (
    <>
      {nothing && (
        <p className="mt-14 max-w-measure">
          {nothing.words} <a href={nothing.link.href}>{nothing.link.words}</a>.
        </p>
      )}
      {decided && (
        <section aria-labelledby="decided" className="mt-14">
          <h2 id="decided">{decided.title}</h2>
          <p className="mt-2 max-w-measure">{decided.finding}</p>
          <Subjects rows={decided.rows} year={year} />
          <p className="mt-3">
            <a href={decided.link.href}>{decided.link.words}</a>
          </p>
        </section>
      )}
      {agreed && (
        <section aria-labelledby="agreed" className="mt-14 max-w-measure">
          <h2 id="agreed">{agreed.title}</h2>
          <p className="mt-2">{agreed.finding}</p>
          <p className="mt-2">
            <a href={agreed.link.href}>{agreed.link.words}</a>
          </p>
        </section>
      )}
    </>
  )
}

function Subjects({ rows, year }: { rows: SubjectRow[]; year: string }) {
  return (
    <WideTable caption={`Decisions listed in ${year}, by category`} className="mt-4">
      <thead>
        <tr>
          <th scope="col">Category</th>
          <th scope="col" className="min-w-24">
            Decisions
          </th>
          <th scope="col" className="pl-4">
            Most often about
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ category, href, count, percent, within, more }) => (
          <tr key={category}>
            <th scope="row" data-quoted className="sm:min-w-48">
              {href ? <a href={href}>{category}</a> : category}
            </th>
            <td>
              {count}
              <CountBar percent={percent} />
            </td>
            <td data-quoted className="pl-4">
              {within.map((one, at) => [
                at > 0 && ', ',
                one.href ? (
                  <a key={one.words} href={one.href}>
                    {one.words}
                  </a>
                ) : (
                  one.words
                ),
                ` ${one.count}`,
              ])}
              {more && `, ${more}`}
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}
