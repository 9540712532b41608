import { ChartPlace } from '@/components/series/chart-place'
import { Cautions } from '@/components/ui/cautions'
import { CitationBlock } from '@/components/ui/citation-block'
import { EditionFoot } from '@/components/ui/edition-foot'
import { FrameSnippet } from '@/components/ui/frame-snippet'
import { Share } from '@/components/ui/share'
import { SinceThenNote } from '@/components/ui/since-then-note'
import type { ChartPageView } from '@/lib/sharing/chart-page-view'
import type { Citation } from '@/lib/words/citation'
import { RowsTable } from './rows-table'

/** A chart on a page of its own: what a committee saw, and whether it has changed since. */
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
      <p className="text-sm text-quiet">{editionNote}</p>
      {since && (
        <div className="mt-3">
          <SinceThenNote since={since} of="chart" />
        </div>
      )}
      <figure aria-labelledby="chart-title" className="mt-6 space-y-5">
        <div className="max-w-measure space-y-2">
          <h1 id="chart-title">{title}</h1>
          <p className="text-lg">{finding}</p>
        </div>
        {chart.kind === 'none' ? (
          <p className="max-w-measure border-y border-hairline py-6">{chart.why}</p>
        ) : (
          <ChartPlace chart={chart} />
        )}
        <Share share={share} isDrawn={chart.kind !== 'none'} />
        <RowsTable table={table} />
        <figcaption className="max-w-measure space-y-1 text-sm text-quiet">
          {legend && <p>{legend}</p>}
          <p>{base}</p>
          <p>Source: {source}; each row names its own.</p>
        </figcaption>
        <Cautions cautions={cautions} />
      </figure>
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
      <EditionFoot note={editionNote} />
    </>
  )
}
