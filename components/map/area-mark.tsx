/** A line around an area: light below and dark above, to be seen on any ground. Drawn over all areas. */
export function AreaMark({ href, mark }: { href?: string; mark: 'chosen' | 'reached' }) {
  return (
    <g data-mark={mark} className="pointer-events-none fill-none" strokeLinejoin="round">
      <use href={href} className="stroke-white" strokeWidth={6} />
      <use href={href} className="stroke-ink" strokeWidth={3} />
    </g>
  )
}

/** What the ids of areas begin with. */
export const AREA_ID = 'at-'

/** What an area is called in its page. */
export function areaId(slug: string): string {
  return `${AREA_ID}${slug}`
}
