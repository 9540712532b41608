import { casesScale, MOST_DOTS } from '@/lib/series/cases-scale'
import type { CasesView } from '@/lib/series/measure-view'
import { rangeInWords } from '@/lib/words/numbers'

const WIDTH = 340
const MIDDLE = 20
const WIDEST_PITCH = 21

/** Each case is a dot, filled for those counted; the expected range is bracketed, the type average a dashed tick. */
export function Cases({ cases }: { cases: CasesView }) {
  const { count, base, typeAverage, expected, description } = cases
  const { at, radius } = casesScale(base, { width: WIDTH, widestPitch: WIDEST_PITCH })
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${expected ? 62 : 40}`}
      role="img"
      aria-label={description}
      className="block h-auto w-full max-w-[340px] font-sans"
    >
      {base <= MOST_DOTS ? (
        <Dots count={count} base={base} at={at} radius={radius} />
      ) : (
        <Bar count={count} base={base} at={at} />
      )}
      {typeAverage !== null && <AverageTick at={at((typeAverage / 100) * base)} />}
      {expected && (
        <Bracket from={at(expected.from)} to={at(expected.to)} words={`expected ${rangeInWords(expected)}`} />
      )}
    </svg>
  )
}

function Dots({
  count,
  base,
  at,
  radius,
}: {
  count: number
  base: number
  at: (k: number) => number
  radius: number
}) {
  return Array.from({ length: base }, (_, i) => i + 1).map((k) => (
    <circle
      key={k}
      cx={at(k)}
      cy={MIDDLE}
      r={radius}
      strokeWidth={1.4}
      className={k <= count ? 'fill-council stroke-council' : 'fill-paper stroke-quiet'}
    />
  ))
}

function Bar({ count, base, at }: { count: number; base: number; at: (k: number) => number }) {
  return (
    <>
      <rect
        x={at(0)}
        y={MIDDLE - 7}
        width={at(base) - at(0)}
        height={14}
        className="fill-paper stroke-quiet"
      />
      <rect x={at(0)} y={MIDDLE - 7} width={at(count) - at(0)} height={14} className="fill-council" />
    </>
  )
}

function Bracket({ from, to, words }: { from: number; to: number; words: string }) {
  // About 6 units a character: keeps the words inside the picture at both ends.
  const half = words.length * 3.1
  const middle = Math.min(WIDTH - half, Math.max(half, (from + to) / 2))
  return (
    <>
      <path d={`M${from} 36 v6 H${to} v-6`} fill="none" className="stroke-council" strokeWidth={1.4} />
      <text x={middle} y={57} textAnchor="middle" fontSize={12.5} className="fill-ink">
        {words}
      </text>
    </>
  )
}

/** Cases of which nobody knows how they ended: a small dot each, with what could be expected of so many. */
export function ExpectedCases({
  base,
  typeAverage,
  expected,
  description,
}: Pick<CasesView, 'base' | 'expected' | 'description'> & { typeAverage: number }) {
  const { at, radius } = casesScale(base, { width: WIDTH, widestPitch: WIDEST_PITCH })
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${expected ? 62 : 40}`}
      role="img"
      aria-label={description}
      className="block h-auto w-full max-w-[340px] font-sans"
    >
      {base <= MOST_DOTS ? (
        Array.from({ length: base }, (_, i) => i + 1).map((k) => (
          <circle key={k} cx={at(k)} cy={MIDDLE} r={radius * 0.4} className="fill-quiet" />
        ))
      ) : (
        <line x1={at(0)} x2={at(base)} y1={MIDDLE} y2={MIDDLE} className="stroke-quiet" strokeWidth={2} />
      )}
      <AverageTick at={at((typeAverage / 100) * base)} />
      {expected && (
        <Bracket from={at(expected.from)} to={at(expected.to)} words={`expected ${rangeInWords(expected)}`} />
      )}
    </svg>
  )
}

function AverageTick({ at }: { at: number }) {
  return (
    <line x1={at} x2={at} y1={4} y2={36} className="stroke-average" strokeWidth={2} strokeDasharray="4 3" />
  )
}
