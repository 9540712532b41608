import type { ReportingYear } from '@/lib/domain/reporting-year'
import { CHART_SIZES, heightOf } from '@/lib/series/chart-sizes'
import { LINE_HEIGHT, type PlacedLabel, placeLabels } from '@/lib/series/place-labels'
import { percent } from '@/lib/words/numbers'
import { RULE } from './colours'

type NamedLine = {
  name: string
  rates: (number | null)[]
  colour: string
  bold: boolean
}

const LEADER_FROM = 6

const BESIDE = 12

export function EndLabels({ lines, years }: { lines: NamedLine[]; years: ReportingYear[] }) {
  const { width, right, text } = CHART_SIZES.wide
  const end = width - right
  const placed = fittingLabels(lines, years)
  return placed.map((label, which) => {
    const line = lines[which]
    if (!label || !line) return null
    const { name, rates, colour, bold } = line
    const middle = label.first - LINE_HEIGHT / 3 + ((label.lines.length - 1) / 2) * LINE_HEIGHT
    const goesToTheEnd = rates.at(-1) != null
    const led = lines.length > 2 && goesToTheEnd && Math.abs(middle - label.at) > LEADER_FROM
    return (
      <g key={name}>
        {led && (
          <path
            d={`M${end - 4} ${label.at} L${end + BESIDE - 3} ${middle}`}
            stroke={RULE}
            fill="none"
            strokeWidth={1}
          />
        )}
        <text fontSize={text} fill={colour} fontWeight={bold ? 700 : 400}>
          {label.lines.map((words, i) => (
            <tspan key={words} x={end + BESIDE} y={label.first + i * LINE_HEIGHT}>
              {words}
            </tspan>
          ))}
        </text>
      </g>
    )
  })
}

type Detail = 'name' | 'rate' | 'rate and year'

/** As much of the labels as there is room for: with the rate and its year, with the rate, or the names alone. */
function fittingLabels(lines: NamedLine[], years: ReportingYear[]): (PlacedLabel | null)[] {
  const room = { from: 2, to: CHART_SIZES.wide.height - 12 }
  const placed = (detail: Detail) =>
    placeLabels(
      lines.map((line) => endLabel(line, years, detail)),
      room,
    )
  const fits = (labels: (PlacedLabel | null)[]) =>
    labels.every((label) => !label || bottomOf(label) <= room.to)
  return [placed('rate and year'), placed('rate')].find(fits) ?? placed('name')
}

function bottomOf({ first, lines }: PlacedLabel): number {
  return first + (lines.length - 1) * LINE_HEIGHT + LINE_HEIGHT / 6
}

function endLabel({ name, rates }: NamedLine, years: ReportingYear[], detail: Detail) {
  const at = rates.findLastIndex((rate) => rate !== null)
  const rate = rates[at]
  if (rate === undefined || rate === null) return null
  const when = at === years.length - 1 || detail === 'rate' ? '' : ` in ${years[at]}`
  return { at: heightOf(rate, 'wide'), words: detail === 'name' ? name : `${name} ${percent(rate)}${when}` }
}
