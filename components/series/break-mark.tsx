import { ReferenceLine } from 'recharts'
import { CHART_SIZES, type ChartShape } from '@/lib/series/chart-sizes'
import { QUIET } from './colours'

const WORDS: Record<ChartShape, string[]> = {
  wide: ["the Ombudsman's method changed here:", "rates before and after don't compare"],
  narrow: ['method changed here:', "don't compare across"],
  small: ['method changed'],
}

/** Where the Ombudsman's method changed: a dotted line that no line of figures crosses. */
export function breakMark({ before, of, shape }: { before: number; of: number; shape: ChartShape }) {
  const early = before < of / 2
  return (
    <ReferenceLine
      x={before - 0.5}
      stroke={QUIET}
      strokeDasharray="2 4"
      label={(props: { viewBox?: { x?: number } }) => (
        <BreakLabel x={props.viewBox?.x ?? 0} shape={shape} early={early} />
      )}
    />
  )
}

function BreakLabel({ x, shape, early }: { x: number; shape: ChartShape; early: boolean }) {
  const { text } = CHART_SIZES[shape]
  return (
    <text textAnchor={early ? 'start' : 'end'} fill={QUIET} fontSize={text - 1}>
      {WORDS[shape].map((line, i) => (
        <tspan key={line} x={x + (early ? 5 : -5)} y={14 + i * (text + 3)}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
