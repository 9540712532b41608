import type { StripMarks } from '@/lib/series/strips'
import { STRIP } from '@/lib/series/strips-layout'
import { AVERAGE, COUNCIL, EXPECTED, RULE } from './colours'

/**
 * A strip from 0 to 100%: the expected range, the type average as a dashed tick, the council's own rate as a point. Of
 * SVG elements alone, for a page and for a picture.
 * @param at where a percentage stands across: in a page a share of its place, in a picture a number
 */
export function Strip({
  marks: { rate, typeAverage, expected },
  y,
  at,
  across,
}: {
  marks: StripMarks
  y: number
  at: (percentage: number) => string | number
  /** How wide a range of so many percentage points is. */
  across: (points: number) => string | number
}) {
  return (
    <>
      <line x1={at(0)} x2={at(100)} y1={y} y2={y} stroke={RULE} strokeOpacity={0.45} strokeWidth={1.5} />
      {expected && (
        <rect
          x={at(expected.from)}
          width={across(Math.max(NARROWEST, expected.to - expected.from))}
          y={y - STRIP.range}
          height={2 * STRIP.range}
          fill={EXPECTED}
        />
      )}
      {typeAverage !== null && (
        <line
          x1={at(typeAverage)}
          x2={at(typeAverage)}
          y1={y - STRIP.tick}
          y2={y + STRIP.tick}
          stroke={AVERAGE}
          strokeWidth={2.5}
          strokeDasharray="5 2.5"
        />
      )}
      <circle cx={at(rate)} cy={y} r={STRIP.point} fill={COUNCIL} />
    </>
  )
}

/** In percentage points: a range of one count alone is seen too. */
const NARROWEST = 0.8

/** As tall as its tick. */
const HEIGHT = 2 * STRIP.tick

/** A strip in a page: as wide as its place, its point as round at any width. The words under it say the same. */
export function StripInPage({ marks }: { marks: StripMarks }) {
  return (
    <svg aria-hidden="true" width="100%" height={HEIGHT} className="block overflow-visible">
      <Strip
        marks={marks}
        y={STRIP.tick}
        at={(percentage) => `${rounded(percentage)}%`}
        across={(points) => `${rounded(points)}%`}
      />
    </svg>
  )
}

function rounded(percentage: number): number {
  return Math.round(percentage * 10) / 10
}
