import type { ComparePage } from '@/lib/compare/compare-page'
import { SoftLink } from './soft-link'

/** The councils that a typed name may mean, each with a link that adds it. */
export function NameChoices({
  choices: { typed, councils },
}: {
  choices: NonNullable<ComparePage['choices']>
}) {
  return (
    <section aria-labelledby="which" className="not-printed">
      <h2 id="which" className="text-[1.1875rem]">
        Which council is “{typed}”?
      </h2>
      <ul className="mt-1 max-w-measure">
        {councils.map(({ officialName, facts, href }) => (
          <li key={href} className="border-b border-hairline py-2">
            <SoftLink href={href}>Add {officialName}</SoftLink>
            <span className="block text-sm text-quiet">{facts}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
