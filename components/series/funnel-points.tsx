import { groupBy } from '@/lib/domain/group-by'
import type { FunnelPoint } from '@/lib/series/chart'
import { COUNCIL, PAPER } from './colours'
import type { FunnelPlace } from './funnel-limits'

/** The councils, each a filled circle; a ring around it where several have as many cases and the same rate. */
export function FunnelPoints({ points, place }: { points: FunnelPoint[]; place: FunnelPlace }) {
  return points.flatMap(({ cases, councils }) =>
    [...groupBy(councils, ({ rate }) => rate)].map(([rate, same]) => (
      <g key={`${cases} ${rate}`}>
        {same.length > 1 && (
          <circle cx={place.x(cases)} cy={place.y(rate)} r={6.5} fill={PAPER} stroke={COUNCIL} />
        )}
        <circle cx={place.x(cases)} cy={place.y(rate)} r={4} fill={COUNCIL} />
      </g>
    )),
  )
}
