import { AverageMark } from '@/components/series/marks'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { GRADES } from '@/lib/words/outcome-words'
import { type DotMark, type DotPlot, shortDot } from '@/lib/years/dot-plot'
import type { YearMeasure } from '@/lib/years/year-page'
import { DotRow } from './dot-row'

/** Every council of a year around the average of its type, a row a type. */
export function DotChart({
  year,
  plot: { rows, ticks },
  words,
}: {
  year: ReportingYear
  plot: DotPlot
  words: YearMeasure['rows']
}) {
  return (
    <div className="border-t border-hairline">
      {rows.map((row) => (
        <div
          key={row.type}
          className="grid gap-x-8 gap-y-1 break-inside-avoid border-b border-hairline py-4 lg:grid-cols-[13rem_1fr]"
        >
          <div>
            <h3>{row.title}</h3>
            <p className="text-sm text-quiet">
              {words[row.type]?.average} · {words[row.type]?.share}
            </p>
          </div>
          <div className="dot-chart">
            <DotRow
              row={{ average: row.average, names: row.names, height: row.height }}
              dots={row.dots.map(shortDot)}
              year={year}
              label={`${row.title}: ${words[row.type]?.share}`}
            />
            <div aria-hidden="true" className="dot-ticks">
              {ticks.map(({ words: tick, at }) => (
                <span
                  key={tick}
                  className="dot-tick"
                  style={{ left: `${at}%`, transform: `translateX(-${at}%)` }}
                >
                  {tick}
                </span>
              ))}
            </div>
          </div>
        </div>
      ))}
    </div>
  )
}

const MARKS: { mark: DotMark; words: string }[] = [
  { mark: 'far-outside', words: `${GRADES['far-outside'].words}, named` },
  { mark: 'outside', words: `${GRADES.outside.words}, named` },
  { mark: 'just-outside', words: GRADES['just-outside'].words },
  { mark: 'within', words: `${GRADES.within.words}, or too few cases to tell` },
]

export function DotLegend() {
  return (
    <ul className="flex flex-wrap gap-x-7 gap-y-1 text-sm">
      {MARKS.map(({ mark, words }) => (
        <li key={mark}>
          <span aria-hidden="true" data-mark={mark} className="dot-mark mx-1" /> {words}
        </li>
      ))}
      <li>
        <AverageMark /> average of the type
      </li>
    </ul>
  )
}
