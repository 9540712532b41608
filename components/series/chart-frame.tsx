import { type ReactNode, useEffect } from 'react'
import { CartesianGrid, LineChart, Tooltip, YAxis } from 'recharts'
import type { LivingChart } from '@/lib/series/chart'
import { CHART_SIZES, type ChartShape } from '@/lib/series/chart-sizes'
import { PALETTE } from '@/lib/series/palette'
import { readingPlace } from '@/lib/series/reading-place'
import { percent } from '@/lib/words/numbers'
import { HAIRLINE, INK, QUIET } from './colours'

export type Standing = {
  shape: ChartShape
  /** In a browser, it answers to pointer and keyboard. */
  live?: boolean
  onReading?: (reading: string) => void
}

/** What a place on the x axis has: what is read there, and the rates of its marks. */
type ChartRow = { reading: string; rates: number[] }

/** @param data a row for each place on the x axis */
export function ChartFrame({
  chart,
  data,
  shape,
  live = false,
  onReading,
  children,
}: Standing & { chart: LivingChart; data: ChartRow[]; children: ReactNode }) {
  const size = CHART_SIZES[shape]
  return (
    <LineChart
      width={size.width}
      height={size.height}
      data={data}
      margin={{ top: size.top, right: size.right, bottom: 0, left: 0 }}
      accessibilityLayer={live}
      title={chart.title}
      desc={chart.description}
      style={{ fontFamily: 'var(--font-sans, sans-serif)', fontSize: size.text }}
    >
      <CartesianGrid vertical={false} stroke={HAIRLINE} />
      <YAxis
        domain={[0, 100]}
        ticks={[0, 25, 50, 75, 100]}
        tickFormatter={percent}
        width={size.left}
        tickLine={false}
        axisLine={false}
        tick={{ fill: QUIET, fontSize: size.text - 1 }}
        interval={0}
      />
      {children}
      {live && (
        <Tooltip
          content={<Reading shape={shape} onReading={onReading} />}
          // It places itself, beside the point.
          position={{ x: 0, y: 0 }}
          filterNull={false}
          isAnimationActive={false}
          cursor={{ stroke: INK, strokeWidth: 1 }}
        />
      )}
    </LineChart>
  )
}

function Reading({
  payload,
  coordinate,
  shape,
  onReading,
}: {
  payload?: { payload?: ChartRow }[]
  coordinate?: { x?: number }
  shape: ChartShape
  onReading?: (reading: string) => void
}) {
  const row = payload?.[0]?.payload
  const reading = row?.reading
  useEffect(() => {
    if (reading !== undefined) onReading?.(reading)
  }, [reading, onReading])
  if (row === undefined || coordinate?.x === undefined) return null
  const { x, y, width, isAbove } = readingPlace(coordinate.x, row.rates, shape)
  return (
    <p
      aria-hidden="true"
      data-reading
      style={{
        position: 'absolute',
        left: x,
        top: y,
        width,
        ...(isAbove && { transform: 'translateY(-100%)' }),
        padding: '0.5rem 0.75rem',
        background: PALETTE.white,
        border: `1px solid ${PALETTE.rule}`,
        whiteSpace: 'normal',
      }}
    >
      {reading}
    </p>
  )
}
