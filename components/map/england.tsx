import { HEXAGON } from '@/lib/map/hexes'
import type { LondonInset } from '@/lib/map/london-inset'
import { viewBoxOf } from '@/lib/map/shapes'
import { BORDERS } from '@/lib/map/states'
import type { MapPage } from '@/lib/views/map-page'
import type { AreaOnMap } from '@/lib/views/map-regions'
import { AreaMark, areaId } from './area-mark'
import { ChosenArea } from './chosen-area'
import { MarkPatterns, paintOf } from './marks'

/** How wide a map usually is, in pixels. */
const USUAL_WIDTH = 600

/** The map: every area a link to the same page with the council's card, so that it works without a script. */
export function England({ page, label }: { page: MapPage; label: string }) {
  const { drawing, regions, card } = page
  const { layout, box, inset } = drawing
  const areas = regions.flatMap((region) => region.areas)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing can be no fieldset.
    <svg
      viewBox={viewBoxOf(box)}
      role="group"
      aria-label={label}
      data-map={layout}
      stroke={BORDERS.light}
      strokeLinejoin="round"
      className={`block h-auto w-full origin-top-left font-sans ${layout === 'hexagons' ? '[stroke-width:1.5px]' : '[stroke-width:0.8px]'}`}
    >
      <defs>
        <MarkPatterns name="map" scale={round(box.width / USUAL_WIDTH)} />
        {inset && <MarkPatterns name="inset" scale={round(box.width / USUAL_WIDTH / inset.enlargement)} />}
        {layout === 'hexagons' && <path id="hexagon" d={`M${HEXAGON}z`} vectorEffect="non-scaling-stroke" />}
      </defs>
      {areas.map((area) => (
        <a
          key={area.slug}
          href={area.href}
          aria-label={`${area.name}, ${area.kind}: ${area.words}`}
          aria-current={card?.slug === area.slug ? 'true' : undefined}
          {...paintOf(area.state, 'map')}
        >
          <Area area={area} />
        </a>
      ))}
      <AreaMark mark="reached" />
      <ChosenArea />
      {inset && <London inset={inset} areas={regions.find(({ slug }) => slug === 'london')?.areas ?? []} />}
    </svg>
  )
}

function Area({ area: { slug, shape } }: { area: AreaOnMap }) {
  if (shape.kind === 'hexagon') return <use id={areaId(slug)} href="#hexagon" x={shape.at.x} y={shape.at.y} />
  const { path, ring } = shape
  if (!ring) return <path id={areaId(slug)} d={path} vectorEffect="non-scaling-stroke" />
  return (
    <g id={areaId(slug)}>
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
}

/** London enlarged, with the areas of the map itself. The map has the links for keyboards and screen readers. */
function London({ inset: { view, frame, outline }, areas }: { inset: LondonInset; areas: AreaOnMap[] }) {
  return (
    <g>
      <text x={frame.x} y={frame.y - 24} stroke="none" className="fill-quiet text-[60px] max-sm:text-[115px]">
        London
      </text>
      <rect {...frame} fill="none" vectorEffect="non-scaling-stroke" />
      <svg {...frame} viewBox={viewBoxOf(view)} aria-hidden="true">
        {areas.map(({ slug, href, state }) => (
          <a key={slug} href={href} tabIndex={-1} {...paintOf(state, 'inset')}>
            <use href={`#${areaId(slug)}`} />
          </a>
        ))}
        <path d={outline} fill="none" vectorEffect="non-scaling-stroke" />
        <AreaMark mark="reached" />
        <ChosenArea />
      </svg>
    </g>
  )
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}
