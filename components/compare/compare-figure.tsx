import { ChartPlace } from '@/components/series/chart-place'
import { AverageMark, CouncilMark } from '@/components/series/marks'
import { markIsFilled, markPath } from '@/components/series/shaped-point'
import { Cautions } from '@/components/ui/cautions'
import { Share } from '@/components/ui/share'
import { SwitchLinks } from '@/components/ui/switch-links'
import type { CompareFigure as Figure, SmallChart } from '@/lib/compare/compare-figure'
import type { TogetherChart } from '@/lib/series/chart'
import { COUNTS_BY_CHANCE } from '@/lib/words/expected-words'
import { siteSource } from '@/lib/words/source-words'
import type { SwitchLink } from '@/lib/words/switch-link'
import { InPlaceLink } from './compare-controls'
import { CompareTable } from './compare-table'

/**
 * Several councils side by side as one figure: title, what the figures can bear, charts, table, bases, source and
 * cautions.
 */
export function CompareFigure({ figure, views }: { figure: Figure; views: SwitchLink[] }) {
  const { title, finding, bearing, typesNote, baseInWords, charts, notDrawn, table, compared, cautions } =
    figure
  return (
    <figure aria-labelledby="side-by-side" className="space-y-6">
      <div className="max-w-measure space-y-2">
        <h2 id="side-by-side">
          {title}, <Span years={table.places.flatMap(({ year, until }) => [year, until ?? year])} />
        </h2>
        <p>{finding}</p>
        <p>{bearing}</p>
        {typesNote && <p>{typesNote}</p>}
      </div>
      <div className="not-printed border-b border-hairline">
        <SwitchLinks label="Charts" links={views} anchor={InPlaceLink} />
      </div>
      {charts.view === 'apart' ? (
        <>
          <p className="text-sm">
            <CouncilMark /> <span className="font-semibold text-council">the council</span>{' '}
            <span className="whitespace-nowrap">
              <AverageMark /> the average of its type
            </span>
          </p>
          <SmallMultiples charts={charts.small} />
        </>
      ) : (
        <>
          <LineMarks chart={charts.chart} />
          <ChartPlace chart={charts.chart} />
          {notDrawn && <p className="text-sm">{notDrawn}</p>}
        </>
      )}
      <Share share={figure.sharing} />
      <CompareTable title={`${title}, with their counts`} table={table} />
      <figcaption className="max-w-measure space-y-1 text-sm text-quiet">
        <p>{baseInWords}</p>
        {compared && (
          <p>
            {charts.view === 'apart' && 'Shaded in the charts, and in numbers in the table: '}
            {charts.view === 'together' && 'Expected range: '}
            {COUNTS_BY_CHANCE}.
          </p>
        )}
        <p>
          Source: {siteSource}; each cell names its own. Type averages of years without a letter to a council
          are as letters to others of its type print them.
        </p>
      </figcaption>
      <Cautions cautions={cautions.ofYears} />
      <Cautions cautions={cautions.ofAll} title="Reading any of these figures" />
    </figure>
  )
}

/** '2018-19 to 2024-25', no year of it broken over lines. */
function Span({ years }: { years: string[] }) {
  const [first, last] = [years[0], years.at(-1)]
  return (
    <>
      <span className="whitespace-nowrap">{first}</span>
      {first !== last && (
        <>
          {' '}
          to <span className="whitespace-nowrap">{last}</span>
        </>
      )}
    </>
  )
}

/** A chart for each council, all with the same axes, beside one another where there is room. */
function SmallMultiples({ charts }: { charts: SmallChart[] }) {
  return (
    <ul className="grid gap-x-8 gap-y-8 sm:grid-cols-2 lg:grid-cols-3 print:grid-cols-2">
      {charts.map(({ slug, name, type, chart }) => (
        <li key={slug} className="space-y-2 print:break-inside-avoid" data-series={slug}>
          <div>
            <h3>{name}</h3>
            <p className="text-sm text-quiet">
              {type}
              {chart.averageLabel === null && ', compared with no other body'}
            </p>
          </div>
          <ChartPlace chart={chart} shapes={['small']} />
        </li>
      ))}
    </ul>
  )
}

/** Which mark is which council's, where the chart has no room to name its lines. */
function LineMarks({ chart: { lines, average } }: { chart: TogetherChart }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm sm:hidden print:hidden">
      {lines.map(({ council, rates }, which) =>
        rates.every((rate) => rate === null) ? null : (
          <li key={council}>
            <svg viewBox="0 0 16 16" aria-hidden="true" className="mr-1 inline-block size-4 align-[-0.2em]">
              <path
                d={markPath(which, 8, 8)}
                className={markIsFilled(which) ? 'fill-council stroke-council' : 'fill-paper stroke-council'}
                strokeWidth={1.5}
              />
            </svg>
            {council}
          </li>
        ),
      )}
      {average && (
        <li>
          <AverageMark /> {average.label}
        </li>
      )}
    </ul>
  )
}
