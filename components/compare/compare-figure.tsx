import { DotPlot } from '@/components/series/dot-plot'
import { Cautions } from '@/components/ui/cautions'
import type { CompareFigure as Figure } from '@/lib/compare/compare-figure'
import { siteSource } from '@/lib/words/source-words'
import { CompareTable } from './compare-table'

/** Several councils as one figure: a strip for each council and year, and the same in a table. */
export function CompareFigure({ figure: { title, chart, table } }: { figure: Figure }) {
  if (!chart) return null
  return (
    <figure aria-label={title} className="space-y-8">
      <DotPlot chart={chart} />
      {/* On a phone the list above has all that the table has. */}
      <div className="hidden sm:block print:block">
        <CompareTable title={`${title}, with rates and sources`} table={table} />
      </div>
    </figure>
  )
}

export function AboutFigures({ figure: { baseInWords, notes, cautions } }: { figure: Figure }) {
  return (
    <>
      <div className="max-w-measure space-y-1 text-sm text-quiet">
        <p>{baseInWords}</p>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p>
          Source: {siteSource}; each figure names its own. For years without a letter to a council, type
          averages come from letters to other councils of its type.
        </p>
      </div>
      <Cautions cautions={cautions.ofYears} />
      <Cautions cautions={cautions.ofAll} title="Reading any of these figures" />
    </>
  )
}
