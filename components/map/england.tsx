import { memo } from 'react'
import { cardOnMap, mapShapesAddress } from '@/lib/map/address'
import type { LondonInset } from '@/lib/map/areas'
import type { Shape, Shapes } from '@/lib/map/drawing'
import type { AreaOnMap } from '@/lib/map/listed-councils'
import type { MapView } from '@/lib/map/page'
import { HEXAGON, viewBoxOf } from '@/lib/map/shapes'
import { BORDERS } from '@/lib/map/states'
import { AreaMark, areaId, inkOn, MarkPatterns, paintOf } from './marks'
import { shapesOf } from './switching'

/** In pixels. */
const USUAL_WIDTH = 600

/** In units of the map: '99%' has room in its hexagon. */
const NUMBER_SIZE = 38

export function England({ view, chosen, label }: { view: MapView; chosen: string | null; label: string }) {
  const { drawing, regions, address } = view
  const { style, box, inset } = drawing
  const shapes = shapesOf(drawing)
  const areas = regions.flatMap((region) => region.areas)
  const london = regions.find(({ slug }) => slug === 'london')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing can be no fieldset.
    <svg
      viewBox={viewBoxOf(box)}
      role="group"
      aria-label={label}
      data-map={style}
      data-drawing={mapShapesAddress(drawing)}
      stroke={BORDERS.light}
      strokeLinejoin="round"
      className={`block h-auto w-full origin-top-left font-sans forced-color-adjust-none forced-colors:bg-paper ${style === 'hexagons' ? '[stroke-width:1.5px]' : '[stroke-width:0.8px]'}`}
    >
      <defs>
        <MarkPatterns name="map" scale={round(box.width / USUAL_WIDTH)} />
        {inset && <MarkPatterns name="inset" scale={round(box.width / USUAL_WIDTH / inset.enlargement)} />}
        {style === 'hexagons' && <path id="hexagon" d={`M${HEXAGON}z`} vectorEffect="non-scaling-stroke" />}
      </defs>
      {areas.map((area) => {
        const shape = shapes.get(area.slug)
        return (
          shape && (
            <AreaLink
              key={area.slug}
              map={address}
              area={area}
              shape={shape}
              isChosen={area.slug === chosen}
            />
          )
        )
      })}
      <Numbers areas={areas} shapes={shapes} />
      <AreaMark mark="highlighted" />
      <ChosenArea slug={chosen} />
      {/* Filled by names.ts where the map is large enough. */}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's group takes no focus. */}
      <g
        data-names
        aria-hidden="true"
        className="pointer-events-none fill-ink stroke-white text-[12px] font-semibold [paint-order:stroke] [stroke-width:3px] [text-anchor:middle]"
      />
      {inset && london && <London inset={inset} map={address} areas={london.areas} chosen={chosen} />}
    </svg>
  )
}

/** A link to the same page with the council's card, so that it works without a script. */
const AreaLink = memo(function AreaLink({
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
      href={cardOnMap(map, slug)}
      rel="nofollow"
      aria-label={areaInWords(area)}
      aria-current={isChosen ? 'true' : undefined}
      {...paintOf(state, 'map')}
    >
      <AreaShape id={areaId(slug)} shape={shape} />
    </a>
  )
})

/** What is drawn here is read again by first-shapes-in-browser.ts. */
const AreaShape = memo(function AreaShape({ id, shape }: { id: string; shape: Shape }) {
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

/** The number of each council on its hexagon, where the map is shaded by numbers. */
function Numbers({ areas, shapes }: { areas: AreaOnMap[]; shapes: Shapes }) {
  const written = areas.flatMap(({ slug, number, state }) => {
    const shape = shapes.get(slug)
    return number !== null && shape?.kind === 'hexagon' ? { slug, number, state, at: shape.at } : []
  })
  if (written.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's group takes no focus.
    <g
      data-numbers
      aria-hidden="true"
      className="pointer-events-none font-semibold"
      stroke="none"
      fontSize={NUMBER_SIZE}
      textAnchor="middle"
    >
      {written.map(({ slug, number, state, at }) => (
        <text
          key={slug}
          x={at.x}
          y={at.y}
          dy=".36em"
          fill={inkOn(state)}
          // Four signs, '100%', would touch the hexagon's sides.
          fontSize={number.length > 3 ? '.84em' : undefined}
        >
          {number}
        </text>
      ))}
    </g>
  )
}

/** What an area is, and what the map shows of it: 'Luton, unitary council: 9 of 13 upheld, within the expected range'. */
export function areaInWords({ name, kind, words }: AreaOnMap): string {
  return `${name}, ${kind}: ${words}`
}

/** London enlarged, with the areas of the map itself. The map has the links for keyboards and screen readers. */
function London({
  inset: { view, frame, outline },
  map,
  areas,
  chosen,
}: {
  inset: LondonInset
  map: string
  areas: AreaOnMap[]
  chosen: string | null
}) {
  return (
    <g>
      <text x={frame.x} y={frame.y - 24} stroke="none" className="fill-quiet text-[60px] max-sm:text-[115px]">
        London
      </text>
      <rect {...frame} fill="none" vectorEffect="non-scaling-stroke" />
      <svg {...frame} viewBox={viewBoxOf(view)} aria-hidden="true">
        {areas.map(({ slug, state }) => (
          <a key={slug} href={cardOnMap(map, slug)} rel="nofollow" tabIndex={-1} {...paintOf(state, 'inset')}>
            <use href={`#${areaId(slug)}`} />
          </a>
        ))}
        <path d={outline} fill="none" vectorEffect="non-scaling-stroke" />
        <AreaMark mark="highlighted" />
        <ChosenArea slug={chosen} />
      </svg>
    </g>
  )
}

function ChosenArea({ slug }: { slug: string | null }) {
  return slug && <AreaMark mark="chosen" href={`#${areaId(slug)}`} />
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}
