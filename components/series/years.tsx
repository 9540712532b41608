import { ReferenceArea, ReferenceLine, XAxis } from 'recharts'
import { BREAK_WORDS } from '@/lib/series/break-words'
import { CHART_SIZES, type ChartShape, heightOf, isTight } from '@/lib/series/chart-sizes'
import { inTwoLines } from '@/lib/series/two-lines'
import { placeOfBreak, placesOnAxis, type YearPlace } from '@/lib/series/year-places'
import { INK, NOTE, QUIET, RULE } from './colours'

export function YearAxis({ years, shape }: { years: TickYear[]; shape: ChartShape }) {
  const { at, end } = placesOnAxis(years, shape)
  return (
    <XAxis
      dataKey="at"
      type="number"
      domain={[-0.5, end]}
      ticks={at.map(({ middle }) => middle)}
      interval={0}
      height={CHART_SIZES[shape].bottom}
      tickLine={false}
      axisLine={{ stroke: RULE }}
      tick={(tick) => (
        <YearTick
          tick={tick}
          place={years[at.findIndex(({ middle }) => middle === tick.payload?.value)]}
          shape={shape}
        />
      )}
    />
  )
}

type TickYear = YearPlace & { note: string | null; marked: boolean }

type Tick = { x?: number | string; y?: number | string; payload?: { value?: unknown } }

function YearTick({ tick, place, shape }: { tick: Tick; place: TickYear | undefined; shape: ChartShape }) {
  if (!place) return null
  const { text, height, bottom } = CHART_SIZES[shape]
  const x = Number(tick.x)
  const axis = height - bottom
  const tight = isTight(shape)
  const year = inLines(place, tight)
  // That of a run stands in its band.
  const isRun = place.until !== undefined
  const note = place.note === null || isRun ? [] : tight ? inTwoLines(place.note) : [place.note]
  return (
    <text textAnchor="middle" fill={INK}>
      {year.map((words, i) => (
        <tspan
          key={words}
          x={x}
          y={axis + 20 + i * (text + 2)}
          fontSize={text - (tight ? 1 : 0)}
          fontWeight={place.marked ? 700 : 400}
          fill={isRun ? QUIET : INK}
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

function inLines({ year, until }: YearPlace, tight: boolean): string[] {
  const last = until === undefined ? [] : tight ? [until.slice(0, 5), until.slice(5)] : [`to ${until}`]
  const first = tight ? [year.slice(0, 5), `${year.slice(5)}${until === undefined ? '' : ' to'}`] : [year]
  return [...first, ...last]
}

/**
 * The narrow bands of runs, each with the reason in it. To be called and not written as an element: Recharts looks for
 * areas among its own children.
 */
export function runBands({ years, shape }: { years: TickYear[]; shape: ChartShape }) {
  const { at } = placesOnAxis(years, shape)
  return years.map(({ year, until, note }, i) => {
    const place = at[i]
    if (until === undefined || !place) return null
    return (
      <ReferenceArea
        key={year}
        x1={place.from}
        x2={place.to}
        y1={0}
        y2={100}
        fill={NOTE}
        fillOpacity={1}
        label={({ viewBox }: { viewBox?: { x?: number; width?: number } }) =>
          viewBox?.x === undefined || viewBox.width === undefined ? (
            <g />
          ) : (
            <BandLabel x={viewBox.x + viewBox.width / 2} words={note} shape={shape} />
          )
        }
      />
    )
  })
}

function BandLabel({ x, words, shape }: { x: number; words: string | null; shape: ChartShape }) {
  const { text } = CHART_SIZES[shape]
  const lines = words?.split(' ') ?? []
  const first = heightOf(50, shape) - ((lines.length - 1) * text) / 2
  return (
    <text textAnchor="middle" fill={QUIET} fontSize={text - 2}>
      {lines.map((line, i) => (
        <tspan key={line} x={x} y={first + i * text}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

export function breakMark({
  before,
  years,
  shape,
}: {
  before: number
  years: YearPlace[]
  shape: ChartShape
}) {
  const place = placeOfBreak(before, years, shape)
  if (!place) return null
  return (
    <ReferenceLine
      x={place.at}
      stroke={QUIET}
      strokeDasharray="2 4"
      label={({ viewBox }: { viewBox?: { x?: number } }) =>
        viewBox?.x === undefined ? <g /> : <BreakLabel x={viewBox.x} shape={shape} early={place.isEarly} />
      }
    />
  )
}

function BreakLabel({ x, shape, early }: { x: number; shape: ChartShape; early: boolean }) {
  const { text } = CHART_SIZES[shape]
  return (
    <text textAnchor={early ? 'start' : 'end'} fill={QUIET} fontSize={text - 1}>
      {BREAK_WORDS[shape].map((line, i) => (
        <tspan key={line} x={x + (early ? 5 : -5)} y={14 + i * (text + 3)}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
