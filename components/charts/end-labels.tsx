import { CHART_SIZES, heightOf } from '@/lib/charts/chart-sizes'
import { LINE_HEIGHT, placeLabels } from '@/lib/charts/place-labels'
import { percent } from '@/lib/words/numbers'
import type { ReportingYear } from '@/lib/years/reporting-year'
import { RULE } from './colours'

/** A line of a wide chart, to be named at its end. */
export type NamedLine = { name: string; rates: (number | null)[]; colour: string; bold: boolean }

/** How far a label may stand from the end of its line before a thin line leads to it. */
const LEADER_FROM = 6

/** The names of the lines with their last rates, at their ends, moved apart where they would touch. */
export function EndLabels({ lines, years }: { lines: NamedLine[]; years: ReportingYear[] }) {
  const { width, right, text, height } = CHART_SIZES.wide
  const placed = placeLabels(
    lines.map((line) => endLabel(line, years)),
    { from: 2, to: height - 12 },
  )
  return placed.map((label, which) => {
    const line = lines[which]
    if (!label || !line) return null
    const middle = label.first - LINE_HEIGHT / 3 + ((label.lines.length - 1) / 2) * LINE_HEIGHT
    const led = lines.length > 2 && Math.abs(middle - label.at) > LEADER_FROM
    return (
      <g key={line.name}>
        {led && (
          <path
            d={`M${width - right - 4} ${label.at} L${width - right + 9} ${middle}`}
            stroke={RULE}
            fill="none"
            strokeWidth={1}
          />
        )}
        <text fontSize={text} fill={line.colour} fontWeight={line.bold ? 700 : 400}>
          {label.lines.map((words, i) => (
            <tspan key={words} x={width - right + 12} y={label.first + i * LINE_HEIGHT}>
              {words}
            </tspan>
          ))}
        </text>
      </g>
    )
  })
}

/** A line's name with its last rate, and the year of it where the chart goes on. */
function endLabel({ name, rates }: NamedLine, years: ReportingYear[]) {
  const at = rates.findLastIndex((rate) => rate !== null)
  const rate = rates[at]
  if (rate === undefined || rate === null) return null
  const when = at === years.length - 1 ? '' : ` in ${years[at]}`
  return { at: heightOf(rate, 'wide'), words: `${name} ${percent(rate)}${when}` }
}
