import { memo } from 'react'
import { mapWithCouncil } from '@/lib/map/address'
import { CARD_ID } from '@/lib/map/map-card-id'
import type { Shape } from '@/lib/map/map-drawing'
import type { AreaOnMap } from '@/lib/map/map-regions'
import { BORDERS } from '@/lib/map/states'
import { areaId } from './area-mark'
import { paintOf } from './marks'

/**
 * An area of the map, which leads to the same page with the council's card, so that it works without a script.
 * @param map the address of the map
 */
export const AreaLink = memo(function AreaLink({
  map,
  area,
  shape,
  isChosen,
}: {
  map: string
  area: AreaOnMap
  shape: Shape
  isChosen: boolean
}) {
  const { slug, state } = area
  return (
    <a
      href={linkOnMap(map, slug)}
      aria-label={areaInWords(area)}
      aria-current={isChosen ? 'true' : undefined}
      {...paintOf(state, 'map')}
    >
      <Drawn id={areaId(slug)} shape={shape} />
    </a>
  )
})

/** What is drawn here is read again by first-shapes-in-browser.ts. */
const Drawn = memo(function Drawn({ id, shape }: { id: string; shape: Shape }) {
  if (shape.kind === 'hexagon') return <use id={id} href="#hexagon" x={shape.at.x} y={shape.at.y} />
  const { path, ring } = shape
  if (!ring) return <path id={id} d={path} vectorEffect="non-scaling-stroke" />
  return (
    <g id={id}>
      <circle
        cx={ring.x}
        cy={ring.y}
        r={ring.radius}
        fill="transparent"
        stroke={BORDERS.light}
        vectorEffect="non-scaling-stroke"
      />
      <path d={path} vectorEffect="non-scaling-stroke" />
    </g>
  )
})

/** What an area is, and what the map shows of it: 'Luton, unitary council: 9 of 13 upheld, within the limits'. */
export function areaInWords({ name, kind, words }: AreaOnMap): string {
  return `${name}, ${kind}: ${words}`
}

/** The map with a council's card in sight. */
export function linkOnMap(map: string, slug: string): string {
  return `${mapWithCouncil(map, slug)}#${CARD_ID}`
}
