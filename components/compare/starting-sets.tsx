import type { SetLink } from '@/lib/compare/compare-controls'
import { SoftLink } from './soft-link'

/** Councils that may be wanted beside those compared: neighbours, the same type and region, a county's districts. */
export function StartingSets({ sets }: { sets: { council: string; links: SetLink[] }[] }) {
  const withLinks = sets.filter(({ links }) => links.length > 0)
  if (withLinks.length === 0) return null
  const [only, another] = withLinks
  return (
    <details className="not-printed" open={another === undefined}>
      <summary className="cursor-pointer py-1 font-semibold">
        Start again with the councils around {only && !another ? only.council : 'one of them'}
      </summary>
      {withLinks.map(({ council, links }) => (
        <ul key={council} className="mt-1 border-b border-hairline pb-2 last:border-0">
          {links.map(({ title, href, councils, left }) => (
            <li key={title} className="py-1">
              <SoftLink href={href}>{title}</SoftLink>
              <span className="block text-sm text-quiet">
                {councils}
                {left && ` (${left})`}
              </span>
            </li>
          ))}
        </ul>
      ))}
    </details>
  )
}
