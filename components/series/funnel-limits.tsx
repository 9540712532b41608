import type { Band, FunnelChart } from '@/lib/series/chart'
import { EXPECTED, QUIET } from './colours'

/** Where a number of cases and a percentage stand. */
export type FunnelPlace = { x: (cases: number) => number; y: (rate: number) => number }

/**
 * The limits that chance alone gives: the inner ones shaded between and dashed, the outer ones solid. A limit is not
 * drawn where no count could lie beyond it.
 */
export function FunnelLimits({ limits, place }: { limits: FunnelChart['limits']; place: FunnelPlace }) {
  const inner = limits.map((limit) => ({ cases: limit.cases, band: limit.inner }))
  const outer = limits.map((limit) => ({ cases: limit.cases, band: limit.outer }))
  return (
    <g fill="none" stroke={QUIET}>
      <path d={shaded(inner, place)} fill={EXPECTED} stroke="none" />
      <path d={edge(inner, 'from', place)} strokeDasharray="4 3" />
      <path d={edge(inner, 'to', place)} strokeDasharray="4 3" />
      <path d={edge(outer, 'from', place)} strokeWidth={1.4} />
      <path d={edge(outer, 'to', place)} strokeWidth={1.4} />
    </g>
  )
}

type Limit = { cases: number; band: Band }

function shaded(limits: Limit[], place: FunnelPlace): string {
  const there = limits.map(({ cases, band }) => at(cases, band.to, place))
  const back = limits.toReversed().map(({ cases, band }) => at(cases, band.from, place))
  return `M${[...there, ...back].join('L')}z`
}

function edge(limits: Limit[], side: keyof Band, place: FunnelPlace): string {
  const isBound = (limit: Limit | undefined) =>
    limit === undefined || limit.band[side] === 0 || limit.band[side] === 100
  const first = limits.findIndex((limit) => !isBound(limit))
  if (first < 0) return ''
  const drawn = limits.slice(Math.max(0, first - 1))
  return `M${drawn.map(({ cases, band }) => at(cases, band[side], place)).join('L')}`
}

function at(cases: number, rate: number, { x, y }: FunnelPlace): string {
  return `${x(cases).toFixed(1)} ${y(rate).toFixed(1)}`
}
