import { ChartPlace } from '@/components/series/chart-place'
import { DotPlot } from '@/components/series/dot-plot'
import { BearingHeading, CountCells, NumberHeading, YearSpan } from '@/components/series/table-cells'
import { Cautions } from '@/components/ui/cautions'
import { CitationBlock } from '@/components/ui/citation'
import { EditionFoot } from '@/components/ui/edition-foot'
import { Share } from '@/components/ui/share'
import { SinceThenNote } from '@/components/ui/since-then-note'
import { WideTable } from '@/components/ui/wide-table'
import type { ChartPageView } from '@/lib/sharing/chart-page'
import type { RowsTable as Table } from '@/lib/sharing/rows-table'
import type { Citation } from '@/lib/words/citation'
import { COUNTS_BY_CHANCE } from '@/lib/words/expected-words'

export function ChartArticle({
  view,
  citation,
  frame,
}: {
  view: ChartPageView
  citation: Citation
  frame: string
}) {
  const { title, finding, chart, legend, base, source, cautions, table, share, since, editionNote, around } =
    view
  return (
    <>
      {since && (
        <div className="mb-6">
          <SinceThenNote since={since} of="chart" />
        </div>
      )}
      <figure aria-labelledby="chart-title" className="space-y-5">
        <div className="max-w-measure space-y-2">
          <h1 id="chart-title">{title}</h1>
          <p className="text-lg">{finding}</p>
        </div>
        {chart.kind === 'none' ? (
          <p className="max-w-measure border-y border-hairline py-6">{chart.why}</p>
        ) : chart.kind === 'strips' ? (
          <DotPlot chart={chart} />
        ) : (
          <ChartPlace chart={chart} />
        )}
        <Share share={share} isDrawn={chart.kind !== 'none'} />
        <RowsTable table={table} />
        <Cautions cautions={cautions} />
        <figcaption className="max-w-measure space-y-1 text-sm text-quiet">
          {legend && <p>{legend}</p>}
          <p>{base}</p>
          <p>Source: {source}; each row names its own.</p>
        </figcaption>
      </figure>
      <EditionFoot note={editionNote} />
      <CitationBlock citation={citation} />
      {chart.kind !== 'none' && <FrameSnippet html={frame} />}
      <nav aria-label="Around this chart" className="mt-10">
        <ul className="flex flex-wrap gap-x-6">
          {around.map(({ words, href }) => (
            <li key={href}>
              <a href={href}>{words}</a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}

function RowsTable({ table }: { table: Table }) {
  const { caption, columns, rows, marks } = table
  return (
    <div className="space-y-2">
      <WideTable caption={caption}>
        <thead>
          <tr>
            {columns.council && <th scope="col">Council</th>}
            {columns.year && <th scope="col">Year</th>}
            {columns.counts && (
              <>
                <NumberHeading words={columns.base} />
                <NumberHeading words={columns.count} />
                <NumberHeading words={columns.rate} />
              </>
            )}
            <NumberHeading words="Type average" />
            {columns.expected && <NumberHeading words="Expected" />}
            <BearingHeading />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) =>
            row.kind === 'run' ? (
              <tr key={row.key} className="text-quiet">
                {columns.council && <th scope="row">{row.council}</th>}
                <RunYears isHead={!columns.council} words={row.year} />
                <td colSpan={(columns.counts ? 3 : 0) + (columns.expected ? 1 : 0) + 2}>{row.status}.</td>
              </tr>
            ) : (
              <tr key={row.key}>
                {columns.council && <th scope="row">{row.council}</th>}
                {columns.year &&
                  (columns.council ? (
                    <td className="whitespace-nowrap">{row.year}</td>
                  ) : (
                    <th scope="row" className="whitespace-nowrap">
                      {row.year}
                    </th>
                  ))}
                {columns.counts && <CountCells row={row} />}
                <td className="text-right">{row.typeAverage}</td>
                {columns.expected && <td className="whitespace-nowrap text-right">{row.expected}</td>}
                <td className="min-w-64 pl-3">
                  {row.status}. {row.source && <a href={row.source.href}>{row.source.words}</a>}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </WideTable>
      <p className="text-sm text-quiet">
        {marks.x && '[x]: not known; the last column says why. '}
        {marks.z && '[z]: no cases, so nothing to count or rate. '}
        {columns.expected && `Under each rate: its 95% interval (Wilson). Expected: ${COUNTS_BY_CHANCE}.`}
      </p>
    </div>
  )
}

function RunYears({ isHead, words }: { isHead: boolean; words: string }) {
  return isHead ? (
    <th scope="row" className="font-normal">
      <YearSpan words={words} />
    </th>
  ) : (
    <td>
      <YearSpan words={words} />
    </td>
  )
}

function FrameSnippet({ html }: { html: string }) {
  return (
    <section aria-labelledby="frame" className="not-printed mt-10 max-w-measure">
      <h2 id="frame">Show it on another site</h2>
      <p className="mt-2">
        Copy this into the page’s HTML. Sites that know oEmbed need only the address of this page.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard. */}
      <pre tabIndex={0} className="mt-3 overflow-x-auto bg-note p-4 text-xs">
        {html}
      </pre>
    </section>
  )
}
