import { mapShapesAddress } from '@/lib/map/address'
import { HEXAGON } from '@/lib/map/hexagon'
import type { LondonInset } from '@/lib/map/london-inset'
import type { AreaOnMap } from '@/lib/map/map-regions'
import type { MapView } from '@/lib/map/map-view'
import { viewBoxOf } from '@/lib/map/shapes'
import { BORDERS } from '@/lib/map/states'
import { AreaLink, linkOnMap } from './area-link'
import { AreaMark, areaId } from './area-mark'
import { shapesOf } from './map-shapes'
import { MarkPatterns, paintOf } from './marks'

/** How wide a map usually is, in pixels. */
const USUAL_WIDTH = 600

/**
 * The map itself.
 * @param chosen the council that the address names
 */
export function England({ view, chosen, label }: { view: MapView; chosen: string | null; label: string }) {
  const { drawing, regions, address } = view
  const { layout, box, inset } = drawing
  const shapes = shapesOf(drawing)
  const areas = regions.flatMap((region) => region.areas)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing can be no fieldset.
    <svg
      viewBox={viewBoxOf(box)}
      role="group"
      aria-label={label}
      data-map={layout}
      data-drawing={mapShapesAddress(drawing)}
      stroke={BORDERS.light}
      strokeLinejoin="round"
      className={`block h-auto w-full origin-top-left font-sans ${layout === 'hexagons' ? '[stroke-width:1.5px]' : '[stroke-width:0.8px]'}`}
    >
      <defs>
        <MarkPatterns name="map" scale={round(box.width / USUAL_WIDTH)} />
        {inset && <MarkPatterns name="inset" scale={round(box.width / USUAL_WIDTH / inset.enlargement)} />}
        {layout === 'hexagons' && <path id="hexagon" d={`M${HEXAGON}z`} vectorEffect="non-scaling-stroke" />}
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
      <AreaMark mark="reached" />
      <ChosenArea slug={chosen} />
      {inset && (
        <London
          inset={inset}
          map={address}
          areas={regions.find(({ slug }) => slug === 'london')?.areas ?? []}
          chosen={chosen}
        />
      )}
    </svg>
  )
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
          <a key={slug} href={linkOnMap(map, slug)} tabIndex={-1} {...paintOf(state, 'inset')}>
            <use href={`#${areaId(slug)}`} />
          </a>
        ))}
        <path d={outline} fill="none" vectorEffect="non-scaling-stroke" />
        <AreaMark mark="reached" />
        <ChosenArea slug={chosen} />
      </svg>
    </g>
  )
}

/** The line around the area of the council that the address names. */
function ChosenArea({ slug }: { slug: string | null }) {
  return slug && <AreaMark mark="chosen" href={`#${areaId(slug)}`} />
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}
