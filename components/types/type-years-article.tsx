import { ChartPlace } from '@/components/series/chart-place'
import { AverageMark } from '@/components/series/marks'
import { Cautions } from '@/components/ui/cautions'
import { EditionFoot } from '@/components/ui/edition-foot'
import { Share } from '@/components/ui/share'
import { WideTable } from '@/components/ui/wide-table'
import type { ShareView } from '@/lib/series/share-view'
import type { TypeYearsPage } from '@/lib/types/type-page'
import type { TypeSeries } from '@/lib/types/type-series'
import { editionNote } from '@/lib/words/edition-note'
import { SwitchRows } from './switch-rows'

/** The page of an authority type over the years: the average of each measure, and who says it. */
export function TypeYearsArticle({ page }: { page: TypeYearsPage }) {
  const { title, plural, years, series, without, cautions, edition } = page
  return (
    <>
      <h1>{title}</h1>
      <SwitchRows rows={[{ label: 'Reporting year', links: years }]} />
      <p className="mt-6 max-w-measure">
        {without ??
          `The average of ${plural} as the Ombudsman's letters, map and data files print it. Choose a year to see each council of it.`}
      </p>
      {series.map((one) => (
        <div key={one.measure.id} className="mt-14">
          <TypeSeriesFigure series={one} />
        </div>
      ))}
      <div className="mt-12">
        <Cautions cautions={cautions} title="Reading any of these figures" />
      </div>
      <EditionFoot note={editionNote(edition)} />
    </>
  )
}

/** The average of a type across years as one figure: what it was, chart, table, base, cautions. */
function TypeSeriesFigure({ series }: { series: TypeSeries & { share: ShareView | null } }) {
  const { measure, title, finding, meaning, chart } = series
  return (
    <figure aria-labelledby={`series-${measure.id}`} className="space-y-4">
      <div className="max-w-measure space-y-1">
        <h2 id={`series-${measure.id}`}>{title}</h2>
        <p>{finding}</p>
      </div>
      {chart && (
        <>
          <p className="text-sm sm:hidden print:hidden">
            <AverageMark /> {chart.averageLabel}
          </p>
          <ChartPlace chart={chart} />
        </>
      )}
      {series.share && <Share share={series.share} />}
      <YearsTable series={series} />
      <figcaption className="max-w-measure space-y-1 text-sm text-quiet">
        <p>{meaning}</p>
        {chart && <p>Under each year is the number of its councils that have figures here.</p>}
        <p>
          Source: letters, pages of the map and data files print the average of each council's type; the table
          counts them.
        </p>
      </figcaption>
      <Cautions cautions={series.cautions} />
    </figure>
  )
}

function YearsTable({ series: { title, rows, hasMissing } }: { series: TypeSeries }) {
  return (
    <div className="space-y-2">
      <WideTable caption={title}>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col" className="text-right">
              Type average
            </th>
            <th scope="col" className="text-right">
              Councils with figures
            </th>
            <th scope="col" className="text-right">
              Of
            </th>
            <th scope="col" className="pl-3">
              Who says the average
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ year, href, average, saidBy, published, total }) => (
            <tr key={year}>
              <th scope="row" className="whitespace-nowrap">
                <a href={href}>{year}</a>
              </th>
              <td className="text-right">{average}</td>
              <td className="text-right">{published}</td>
              <td className="text-right">{total}</td>
              <td className="min-w-48 pl-3">{saidBy}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      {hasMissing && (
        <p className="text-sm text-quiet">
          [x]: not known, because none of our sources prints it, or they differ and no value is printed most.
        </p>
      )}
    </div>
  )
}
