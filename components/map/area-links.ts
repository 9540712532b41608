import { areaId } from './area-mark'

/** The link that an event is on, of the map or of its inset; null beside all areas. */
export function linkAt(target: EventTarget | null): SVGAElement | null {
  return target instanceof Element ? target.closest<SVGAElement>('svg[data-map] a') : null
}

/** The council of a link. */
export function councilOf(link: SVGAElement): string | null {
  return new URLSearchParams(link.getAttribute('href')?.split('?')[1]?.split('#')[0]).get('council')
}

/** The link of a council on the map itself. */
export function linkOf(svg: SVGSVGElement, slug: string): SVGAElement | null {
  return svg.querySelector<SVGAElement>(`a:has(> #${CSS.escape(areaId(slug))})`)
}

/** Lets the tab key stop at one area only: at `slug`, or at the first. Arrow keys go on from there. */
export function stopAt(svg: SVGSVGElement, slug: string | null): void {
  const links = svg.querySelectorAll<SVGAElement>('a')
  for (const link of links) link.setAttribute('tabindex', '-1')
  const stop = (slug && linkOf(svg, slug)) || links[0]
  stop?.setAttribute('tabindex', '0')
}

/** Draws the line around the area that is reached, on the map and in its inset; none for null. */
export function markReached(svg: SVGSVGElement, slug: string | null): void {
  for (const use of svg.querySelectorAll('[data-mark="reached"] use')) {
    if (slug) use.setAttribute('href', `#${areaId(slug)}`)
    else use.removeAttribute('href')
  }
}
