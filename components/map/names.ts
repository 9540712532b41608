import type { PlacesOfNames } from '@/lib/map/names'
import { linesOf, type Name, placeNames } from '@/lib/map/place-names'
import { type Box, HEXAGON_WIDTH } from '@/lib/map/shapes'

export type NamesOnMap = {
  /** The most important first. */
  councils: { slug: string; name: string }[]
  places: PlacesOfNames
}

const SVG = 'http://www.w3.org/2000/svg'

/** In pixels of the screen: names do not grow with the map. */
const TYPE = 12
const LINE = 14
const WIDEST = 96
const NUMBER_TYPE = 15

/** Names are written where a unit of the map is so many pixels: a hexagon has room for one, an area often has. */
const ENOUGH = { hexagons: 0.56, map: 0.42 }

/**
 * Writes the names of councils on a map that is large enough for them, each clear of the others; on a smaller one,
 * takes them away.
 * @param view the part of the map that is seen, `width` pixels wide
 */
export function writeNames(svg: SVGSVGElement, { councils, places }: NamesOnMap, view: Box, width: number) {
  const group = svg.querySelector<SVGGElement>('[data-names]')
  if (!group) return
  const [pixels, isHexagons] = [width / view.width, svg.dataset.map === 'hexagons']
  const hasNames = pixels >= ENOUGH[isHexagons ? 'hexagons' : 'map']
  const lower = shrinkNumbers(svg, hasNames ? pixels : null) ? 9 : 0
  group.replaceChildren()
  if (!hasNames) return
  const widthOf = widthsIn(svg)
  const widest = isHexagons ? Math.max(WIDEST / 2, HEXAGON_WIDTH * pixels - 8) : WIDEST
  const names = councils.flatMap(({ slug, name }): Name[] => {
    const place = places[slug]
    if (!place) return []
    const at = { x: (place.x - view.x) * pixels, y: (place.y - view.y) * pixels + lower }
    if (at.x < 0 || at.y < 0 || at.x > width || at.y > view.height * pixels) return []
    const lines = linesOf(name, widest, widthOf)
    return [{ slug, lines, at, width: Math.max(...lines.map(widthOf)), height: lines.length * LINE }]
  })
  const placed = placeNames(names, { width, height: view.height * pixels }, !isHexagons)
  group.append(...placed.map(({ lines, to }) => nameDrawn(lines, to)))
  group.setAttribute('transform', `translate(${view.x} ${view.y}) scale(${1 / pixels})`)
}

function nameDrawn(lines: string[], { x, y }: { x: number; y: number }): SVGTextElement {
  const text = document.createElementNS(SVG, 'text')
  const top = y - (lines.length * LINE) / 2
  for (const [i, line] of lines.entries()) {
    const part = document.createElementNS(SVG, 'tspan')
    part.textContent = line
    part.setAttribute('x', String(x))
    part.setAttribute('y', String(top + i * LINE + LINE * 0.78))
    text.append(part)
  }
  return text
}

/** Numbers on hexagons make room for the names under them, and do not grow with the map. */
function shrinkNumbers(svg: SVGSVGElement, pixels: number | null): boolean {
  const numbers = svg.querySelector<SVGGElement>('[data-numbers]')
  if (!numbers) return false
  if (pixels === null) numbers.removeAttribute('style')
  else
    numbers.style.cssText = `font-size: ${NUMBER_TYPE / pixels}px; transform: translateY(${-11 / pixels}px)`
  return true
}

function widthsIn(svg: SVGSVGElement): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return (text) => text.length * TYPE * 0.6
  context.font = `600 ${TYPE}px ${getComputedStyle(svg).fontFamily}`
  return (text) => context.measureText(text).width + 2
}
