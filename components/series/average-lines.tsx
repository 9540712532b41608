import { Line } from 'recharts'
import { AVERAGE } from './colours'
import { AveragePoint } from './points'

/**
 * The type average before and after the break of the method, dashed. To be called and not written as an element:
 * Recharts looks for lines among its own children.
 */
export function averageLines() {
  return (['Before', 'After'] as const).map((side) => (
    <Line
      key={`average${side}`}
      dataKey={`average${side}`}
      stroke={AVERAGE}
      strokeWidth={2}
      strokeDasharray="6 4"
      isAnimationActive={false}
      dot={(dot) => <AveragePoint key={dot.index} dot={dot} />}
      activeDot={false}
    />
  ))
}
