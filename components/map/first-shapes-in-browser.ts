import type { Shape, Shapes } from '@/lib/views/map-drawing'
import { AREA_ID } from './area-mark'

/** The shapes of the map that the page came with, read from its HTML. */
export function firstShapes(): Shapes {
  const areas = document.querySelectorAll<SVGElement>(`svg[data-map] > a > [id^="${AREA_ID}"]`)
  return new Map([...areas].map((area) => [area.id.slice(AREA_ID.length), shapeOf(area)]))
}

/** The inverse of how an area is drawn. */
function shapeOf(area: SVGElement): Shape {
  const number = (element: Element | null, name: string) => Number(element?.getAttribute(name))
  if (area.localName === 'use') return { kind: 'hexagon', at: { x: number(area, 'x'), y: number(area, 'y') } }
  const [path, circle] = [area.closest('path') ?? area.querySelector('path'), area.querySelector('circle')]
  return {
    kind: 'area',
    path: path?.getAttribute('d') ?? '',
    ring: circle && { x: number(circle, 'cx'), y: number(circle, 'cy'), radius: number(circle, 'r') },
  }
}
