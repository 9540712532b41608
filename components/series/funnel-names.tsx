import type { PlacedName } from '@/lib/series/funnel-names'
import { INK, PAPER, RULE } from './colours'

/** The names of the councils outside the outer limits, each near its point or with a thin line to it. */
export function FunnelNames({ names, size }: { names: PlacedName[]; size: number }) {
  return names.map(({ spot, lines, area, led }) => (
    <g key={`${lines} ${spot.x} ${spot.y}`}>
      {led && <path d={leader(spot, area)} stroke={RULE} fill="none" />}
      <text fontSize={size} fill={INK} stroke={PAPER} strokeWidth={3} paintOrder="stroke" textAnchor="middle">
        {lines.map((line, i) => (
          <tspan key={line} x={(area.left + area.right) / 2} y={area.top + size * (0.95 + 1.2 * i)}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  ))
}

/** From a point to the nearest edge of its name. */
function leader({ x, y }: PlacedName['spot'], { left, top, right, bottom }: PlacedName['area']): string {
  const nearX = Math.min(right, Math.max(left, x))
  const nearY = Math.min(bottom, Math.max(top, y))
  return `M${x.toFixed(1)} ${y.toFixed(1)}L${nearX.toFixed(1)} ${nearY.toFixed(1)}`
}
