import { CountBar } from '@/components/ui/count-bar'
import { WideTable } from '@/components/ui/wide-table'
import type {
  CompareListed as Listed,
  ListedCell,
  ListedTable,
  UpheldTwice,
} from '@/lib/compare/compare-listed'

/** What the decisions on the councils were about: categories as rows, councils as columns. */
export function CompareListed({ listed }: { listed: Listed }) {
  if (listed.kind === 'nothing') return <NothingListed nothing={listed} />
  const { title, finding, note, table } = listed
  return (
    <section aria-labelledby="decisions" className="space-y-3">
      <h2 id="decisions">{title}</h2>
      <p className="max-w-measure">{finding}</p>
      {/* On a phone nothing scrolls aside: there each council has a list of its own. */}
      <div className="hidden sm:block print:block">
        <Categories title={title} table={table} />
      </div>
      <CouncilLists table={table} />
      <p className="max-w-measure text-sm text-quiet">{note}</p>
    </section>
  )
}

function NothingListed({ nothing: { words, searches } }: { nothing: Extract<Listed, { kind: 'nothing' }> }) {
  return (
    <p className="max-w-measure text-sm text-quiet">
      {words} Search the Ombudsman’s own site:{' '}
      {searches.map(({ name, label, href }, i) => (
        <span key={name}>
          {i > 0 && ', '}
          <a href={href} aria-label={label}>
            {name}
          </a>
        </span>
      ))}
      .
    </p>
  )
}

function Categories({ title, table: { councils, rows } }: { title: string; table: ListedTable }) {
  return (
    <WideTable caption={title} tableClass="print:text-[0.6875rem]">
      <thead>
        <tr>
          <th scope="col" className={STICKY}>
            Category
          </th>
          {councils.map(({ slug, name }) => (
            <th key={slug} scope="col" className="min-w-24 pl-3 print:min-w-0">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ category, cells }) => (
          <tr key={category}>
            <th scope="row" data-quoted className={STICKY}>
              {category}
            </th>
            {cells.map((cell, at) => (
              <td key={councils[at]?.slug} className="pl-3">
                <Count cell={cell} of={`${category}, ${councils[at]?.name}`} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className={STICKY}>
            All that are listed
          </th>
          {councils.map(({ slug, name, total }) => (
            <td key={slug} className="pl-3 font-semibold">
              <Count cell={total} of={`all categories, ${name}`} />
            </td>
          ))}
        </tr>
        {councils.some(({ upheld }) => upheld) && (
          <>
            <Upheld words="Upheld, of those listed" of={councils} which="listed" />
            <Upheld words="Upheld, in the figures above" of={councils} which="inFigures" />
          </>
        )}
      </tfoot>
    </WideTable>
  )
}

/** The names of the rows stay in sight while the councils scroll. */
const STICKY = 'sticky left-0 z-[1] min-w-28 bg-paper print:static print:min-w-0 print:bg-transparent'

/** The same for a phone: of each council the categories that it has decisions of. */
function CouncilLists({ table: { councils, rows } }: { table: ListedTable }) {
  return (
    <ul className="border-t border-hairline sm:hidden print:hidden">
      {councils.map(({ slug, name, total, upheld }, at) => (
        <li key={slug} className="border-b border-hairline py-3">
          <span className="font-semibold">
            {name}: <Count cell={total} of={`all categories, ${name}`} />
          </span>
          {rows.map(({ category, cells }) => {
            const cell = cells[at]
            return (
              cell &&
              cell.count !== '0' && (
                <span key={category} className="mt-1 block">
                  <span data-quoted>{category}</span>: <Count cell={cell} of={`${category}, ${name}`} />
                </span>
              )
            )
          })}
          {upheld && (
            <span className="mt-1 block text-sm text-quiet">
              Upheld, of those listed: {upheld.listed}. Upheld, in the figures above: {upheld.inFigures}.
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Two counts that are set beside each other, and never made one. */
function Upheld({
  words,
  of,
  which,
}: {
  words: string
  of: ListedTable['councils']
  which: keyof UpheldTwice
}) {
  return (
    <tr>
      <th scope="row" className={STICKY}>
        {words}
      </th>
      {of.map(({ slug, upheld }) => (
        <td key={slug} className="pl-3">
          {upheld?.[which]}
        </td>
      ))}
    </tr>
  )
}

function Count({ cell: { count, percent, href }, of }: { cell: ListedCell; of: string }) {
  return (
    <>
      {href ? (
        <a href={href} aria-label={`${count}: ${of}`}>
          {count}
        </a>
      ) : (
        count
      )}
      <CountBar percent={percent} />
    </>
  )
}
