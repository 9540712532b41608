import { casesScale } from '@/lib/series/cases-scale'
import type { CasesView } from '@/lib/series/measure-view'

const WIDTH = 208
const MIDDLE = 9
const WIDEST_PITCH = 9

/** Up to this many cases each is a dot; above, they are a bar. */
const MOST_SMALL_DOTS = 32

/**
 * The grammar of `Cases`, small: for a row of a table, whose words say the same. A row of dots is one line with round
 * ends, so that a page of fifty councils stays light.
 */
export function SmallCases({ cases: { count, base, typeAverage, expected } }: { cases: CasesView }) {
  const { at, radius } = casesScale(base, { width: WIDTH, widestPitch: WIDEST_PITCH })
  // As many digits as the line's length has, or its last dot could be lost.
  const pitch = Number((at(2) - at(1)).toFixed(3))
  const average = typeAverage === null ? null : at((typeAverage / 100) * base)
  const isDots = base <= MOST_SMALL_DOTS
  return (
    <svg
      viewBox={`0 0 ${WIDTH} 24`}
      aria-hidden="true"
      className="block h-auto w-full max-w-[13rem]"
      fill="none"
      strokeLinecap="round"
    >
      {isDots ? (
        <>
          <Dots from={at(1)} count={base} pitch={pitch} size={2 * radius + 1} className="stroke-quiet" />
          <Dots from={at(1)} count={base} pitch={pitch} size={2 * radius - 1} className="stroke-paper" />
          <Dots from={at(1)} count={count} pitch={pitch} size={2 * radius + 1} className="stroke-council" />
        </>
      ) : (
        <>
          <rect
            x={at(0)}
            y={MIDDLE - 4}
            width={at(base) - at(0)}
            height={8}
            className="fill-paper stroke-quiet"
          />
          <rect x={at(0)} y={MIDDLE - 4} width={at(count) - at(0)} height={8} className="fill-council" />
        </>
      )}
      {average !== null && (
        <path
          d={`M${average} 1V17`}
          strokeLinecap="butt"
          strokeWidth={1.6}
          strokeDasharray="3 2.5"
          className="stroke-average"
        />
      )}
      {expected && (
        <path
          d={`M${at(expected.from)} 17v4H${at(expected.to)}v-4`}
          strokeLinecap="butt"
          className="stroke-council"
        />
      )}
    </svg>
  )
}

function Dots({
  from,
  count,
  pitch,
  size,
  className,
}: {
  from: number
  count: number
  pitch: number
  size: number
  className: string
}) {
  if (count === 0) return null
  // A line of no length has a dot too, where its ends are round.
  return (
    <path
      d={`M${from} ${MIDDLE}h${((count - 1) * pitch + 0.01).toFixed(3)}`}
      strokeWidth={size.toFixed(2)}
      strokeDasharray={`0 ${pitch}`}
      className={className}
    />
  )
}
