import { Term } from '@/components/ui/term'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { siteSource } from '@/lib/words/source-words'
import { shortRow } from '@/lib/years/figures-table'
import type { OutsideList as List } from '@/lib/years/outside-lists'
import type { YearMeasure } from '@/lib/years/year-page'
import { DotChart, DotLegend } from './dot-chart'
import { FiguresTable } from './figures-table'

/** A measure of a year: sentence, chart, its figures, and the councils outside their expected range by name. */
export function MeasureFigure({ measure, year }: { measure: YearMeasure; year: ReportingYear }) {
  const { id, title, finding, plot, rows, meaning, notes, table, lists } = measure
  return (
    <section aria-labelledby={id} className="mt-14">
      <figure aria-labelledby={id} className="space-y-4">
        <div className="max-w-measure space-y-2">
          <h2 id={id}>{title}</h2>
          <p>{finding}</p>
        </div>
        <p className="not-printed">
          <a href={`#after-${id}`} className="sr-only focus:not-sr-only">
            Skip the dots
          </a>
        </p>
        <DotChart year={year} plot={plot} words={rows} />
        <DotLegend />
        <FiguresTable
          caption={table.caption}
          columns={table.columns}
          rows={table.rows.map(shortRow)}
          year={year}
        />
        <figcaption id={`after-${id}`} className="max-w-measure space-y-2 text-sm text-quiet">
          <p>
            Each dot is a council, at the share {measure.counted}. Point to a dot, tap it, or move to it with
            the arrow keys for its name and counts; select it for its figures. The{' '}
            <Term id="expected-range">expected range</Term> depends on how many {measure.cases} a council had,
            so a filled dot can be nearer to the average than a hollow one.
          </p>
          <p>{meaning}</p>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          <p>Source: {siteSource}. Each council’s page says where each figure is printed.</p>
        </figcaption>
      </figure>
      {lists.map((list) => (
        <OutsideList key={list.id} list={list} />
      ))}
    </section>
  )
}

function OutsideList({ list: { id, title, byChance, councils } }: { list: List }) {
  return (
    <div className="mt-8">
      <h3 id={id}>{title}</h3>
      <p className="mt-1 max-w-measure text-sm">{byChance}</p>
      {councils.length > 0 && (
        <ul className="mt-2 border-t border-hairline">
          {councils.map(({ slug, name, href, counted, verdict, type }) => (
            <li
              key={slug}
              className="grid break-inside-avoid gap-x-8 border-b border-hairline py-2 sm:grid-cols-[1.2fr_1fr_1.6fr]"
            >
              <a href={href} className="font-serif font-semibold">
                {name}
              </a>
              <span className="font-semibold">{counted}</span>
              <span className="text-sm text-quiet">
                {verdict} · {type}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
