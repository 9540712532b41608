import type { ReactNode } from 'react'
import { BORDERS, GROUNDS, INKS, MARKS, type MapStateId, type Marks, mapState } from '@/lib/map/states'

export const AREA_ID = 'at-'

export function areaId(slug: string): string {
  return `${AREA_ID}${slug}`
}

/** What is drawn on each tile of a pattern, and how large the tile is, in pixels at the usual size of a map. */
const TILES: Record<Exclude<Marks, 'none'>, { size: number; drawn: ReactNode }> = {
  upright: { size: 6, drawn: <path d="M1.5 0v6" strokeWidth={3} /> },
  specks: { size: 8, drawn: <path d="M2 2h0M6 6h0" strokeWidth={3} strokeLinecap="round" /> },
  level: { size: 6, drawn: <path d="M0 1.5h6" strokeWidth={3} /> },
  bars: { size: 6, drawn: <path d="M0 1.5h6" strokeWidth={3} /> },
  dots: { size: 6, drawn: <path d="M1.5 1.5h0M4.5 4.5h0" strokeWidth={2} strokeLinecap="round" /> },
  rings: { size: 8, drawn: <circle cx={4} cy={4} r={2.1} /> },
  grid: { size: 6, drawn: <path d="M3 0v6M0 3h6" /> },
  crosses: { size: 8, drawn: <path d="M2 2l4 4M6 2l-4 4" /> },
  slant: { size: 6, drawn: <path d="M-1 7 7-1M-1 1 1-1M5 7l2-2" /> },
  backslant: { size: 6, drawn: <path d="M-1-1 7 7M5-1l2 2M-1 5l2 2" /> },
}

/**
 * @param name of this set of patterns in its page
 * @param scale units of the drawing to a pixel while the map is whole; pan-zoom.ts keeps the marks of that size
 */
export function MarkPatterns({ name, scale }: { name: string; scale: number }) {
  return (Object.keys(TILES) as (keyof typeof TILES)[]).map((marks) => {
    const { size, drawn } = TILES[marks]
    const { ground, colour } = MARKS[marks]
    return (
      <pattern
        key={marks}
        id={`${name}-${marks}`}
        width={size}
        height={size}
        patternUnits="userSpaceOnUse"
        patternTransform={`scale(${scale})`}
        data-scale={scale}
      >
        <path d={`M0 0h${size}v${size}H0`} fill={ground} stroke="none" />
        <g fill="none" stroke={colour}>
          {drawn}
        </g>
      </pattern>
    )
  })
}

/** How an area of a state is painted, with the patterns of a set. Where no line is given, it is that of a light ground. */
export function paintOf(state: MapStateId, patterns: string): { fill: string; stroke?: string } {
  const { ground, marks } = mapState(state).look
  return {
    fill: marks === 'none' ? GROUNDS[ground] : `url(#${patterns}-${marks})`,
    ...(ground !== 'light' && { stroke: BORDERS[ground] }),
  }
}

/** In which colour a number is written on an area of a state. */
export function inkOn(state: MapStateId): string {
  return INKS[mapState(state).look.ground]
}

/** A line around an area: light below and dark above, to be seen on any ground. Drawn over all areas. */
export function AreaMark({ href, mark }: { href?: string; mark: 'chosen' | 'highlighted' }) {
  return (
    <g data-mark={mark} className="pointer-events-none fill-none" strokeLinejoin="round">
      <use href={href} className="stroke-white" strokeWidth={6} />
      <use href={href} className="stroke-ink" strokeWidth={3} />
    </g>
  )
}
