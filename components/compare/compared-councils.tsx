import type { CompareControls } from '@/lib/compare/compare-controls'
import { councilAddress } from '@/lib/council/address'
import { SoftLink } from './soft-link'

/** The councils compared, each with a link that takes it out. */
export function ComparedCouncils({ controls: { councils } }: { controls: CompareControls }) {
  return (
    <ul className="grid gap-x-10 sm:grid-cols-2" data-compared>
      {councils.map(({ slug, name, officialName, facts, removeHref }) => (
        <li key={slug} className="flex items-baseline justify-between gap-x-4 border-b border-hairline py-2">
          <div className="min-w-0">
            <a href={councilAddress(slug)}>{officialName}</a>
            <span className="block text-sm text-quiet">{facts}</span>
          </div>
          <SoftLink href={removeHref} className="not-printed shrink-0 py-1">
            Remove<span className="sr-only"> {name}</span>
          </SoftLink>
        </li>
      ))}
    </ul>
  )
}
