import type { ReportingYear } from '@/lib/domain/reporting-year'
import { CHART_SIZES, type ChartShape, isTight } from '@/lib/series/chart-sizes'
import { INK, QUIET } from './colours'
import { inTwoLines } from './in-two-lines'

/** A year under the axis, its note, and whether the page is about it. */
export type TickYear = { year: ReportingYear; note: string | null; marked: boolean }

/** What Recharts tells of a tick. */
type Tick = { x?: number | string; y?: number | string; payload?: { value?: unknown } }

/** A year under the axis and, under it, its base or why there is no point: 'of 13', 'no letter', '2 of 3'. */
export function YearTick({ tick, years, shape }: { tick: Tick; years: TickYear[]; shape: ChartShape }) {
  const place = years[Number(tick.payload?.value)]
  if (!place) return null
  const { text, height, bottom } = CHART_SIZES[shape]
  const x = Number(tick.x)
  const axis = height - bottom
  const tight = isTight(shape)
  const year = tight ? [place.year.slice(0, 5), place.year.slice(5)] : [place.year]
  const note = place.note === null ? [] : tight ? inTwoLines(place.note) : [place.note]
  return (
    <text textAnchor="middle" fill={INK}>
      {year.map((words, i) => (
        <tspan
          key={words}
          x={x}
          y={axis + 20 + i * (text + 2)}
          fontSize={text - (tight ? 1 : 0)}
          fontWeight={place.marked ? 700 : 400}
        >
          {words}
        </tspan>
      ))}
      {note.map((words, i) => (
        <tspan
          key={`${words}-note`}
          x={x}
          y={axis + 20 + year.length * (text + 3) + i * text}
          fontSize={text - 2}
          fill={QUIET}
        >
          {words}
        </tspan>
      ))}
    </text>
  )
}
