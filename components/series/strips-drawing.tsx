import { FONT_FAMILIES } from '@/lib/platform/fonts'
import type { ChartShape } from '@/lib/series/chart-sizes'
import type { StripsChart } from '@/lib/series/strips'
import { type PlacedWords, stripsLayout } from '@/lib/series/strips-layout'
import { HAIRLINE, INK, QUIET } from './colours'
import { Strip } from './strip'

/** The strips of a comparison as one picture, with all their words. */
export function StripsDrawing({ chart, shape }: { chart: StripsChart; shape: ChartShape }) {
  const { width, height, words, strips, rules } = stripsLayout(chart, shape)
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${chart.title}. ${chart.description}`}
      data-drawing="strips"
    >
      {rules.map(({ x1, y1, x2, y2, isBreak }) => (
        <line
          key={`${x1} ${y1}`}
          x1={x1}
          y1={y1}
          x2={x2}
          y2={y2}
          stroke={isBreak ? QUIET : HAIRLINE}
          strokeDasharray={isBreak ? '2 4' : undefined}
        />
      ))}
      {strips.map(({ marks, from, to, y }) => {
        const across = (points: number) => (points / 100) * (to - from)
        return (
          <g key={`${from} ${y}`}>
            <Strip marks={marks} y={y} at={(percentage) => from + across(percentage)} across={across} />
          </g>
        )
      })}
      {words.map(({ x, y, size, style, words: line }) => (
        <text key={`${x} ${y}`} x={x} y={y} fontSize={size} {...STYLES[style]}>
          {line}
        </text>
      ))}
    </svg>
  )
}

const STYLES: Record<PlacedWords['style'], { fill: string; fontWeight?: number; fontFamily?: string }> = {
  name: { fill: INK, fontWeight: 600, fontFamily: `'${FONT_FAMILIES.serif}', Georgia, serif` },
  strong: { fill: INK, fontWeight: 600 },
  plain: { fill: QUIET },
  quiet: { fill: QUIET },
}
