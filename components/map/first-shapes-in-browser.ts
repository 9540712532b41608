import { mapShapesAddress } from '@/lib/map/address'
import type { DrawingChoice, Shape, Shapes } from '@/lib/map/drawing'
import { AREA_ID } from './marks'

/** The shapes of the map that the page came with, read from its HTML. Throws where that is another map. */
export function firstShapes(choice: DrawingChoice): Shapes {
  const drawn = document.querySelector<SVGElement>('svg[data-map]')?.dataset.drawing
  if (drawn !== mapShapesAddress(choice)) throw new Error(`The page came with another map, ${drawn}.`)
  const areas = document.querySelectorAll<SVGElement>(`svg[data-map] > a > [id^="${AREA_ID}"]`)
  return new Map([...areas].map((area) => [area.id.slice(AREA_ID.length), shapeOf(area)]))
}

function shapeOf(area: SVGElement): Shape {
  const number = (element: Element | null, name: string) => Number(element?.getAttribute(name))
  if (area.localName === 'use') return { kind: 'hexagon', at: { x: number(area, 'x'), y: number(area, 'y') } }
  const [path, circle] = [area.closest('path') ?? area.querySelector('path'), area.querySelector('circle')]
  const d = path?.getAttribute('d')
  if (!d) throw new Error(`The area ${area.id} is drawn without a path.`)
  return {
    kind: 'area',
    path: d,
    ring: circle && { x: number(circle, 'cx'), y: number(circle, 'cy'), radius: number(circle, 'r') },
  }
}
