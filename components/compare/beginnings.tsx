import type { SetLink } from '@/lib/compare/compare-controls'
import { SoftLink } from './soft-link'

/** Sets to begin with where no council is chosen yet, by kind. */
export function Beginnings({ kinds }: { kinds: { title: string; links: SetLink[] }[] }) {
  return kinds.map(({ title, links }) => (
    <section key={title} className="mt-6">
      <h3>{title}</h3>
      <ul className="mt-1 flex flex-wrap gap-x-6">
        {links.map(({ title: words, href, left }) => (
          <li key={words} className="py-1">
            <SoftLink href={href} scroll>
              {words}
            </SoftLink>
            {left && <span className="text-sm text-quiet"> ({left.replace(/;.*/, '')})</span>}
          </li>
        ))}
      </ul>
    </section>
  ))
}
