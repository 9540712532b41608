import { useId } from 'react'
import { councilAddress } from '@/lib/council/address'
import type { OverlappingCouncils as Overlapping } from '@/lib/map/overlapping-councils'
import type { SuccessionView } from '@/lib/words/council-facts'

/** A county's districts, or a district's county: the other councils whose areas overlap. */
export function OverlappingCouncils({ title, councils }: Overlapping) {
  return (
    <section aria-labelledby="overlapping-councils" className="mt-12">
      <h2 id="overlapping-councils">{title}</h2>
      <ul className="mt-3 gap-x-8 sm:columns-2">
        {councils.map(({ slug, officialName }) => (
          <li key={slug} className="break-inside-avoid py-1">
            <a href={councilAddress(slug)}>{officialName}</a>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-quiet">Each council has its own duties and its own figures.</p>
    </section>
  )
}

/** The councils before or after this one. Their figures are never combined with its own. */
export function Successions({ title, successions }: { title: string; successions: SuccessionView[] }) {
  const heading = useId()
  if (successions.length === 0) return null
  return (
    <section aria-labelledby={heading} className="mt-12">
      <h2 id={heading}>{title}</h2>
      <ul className="mt-3">
        {successions.map(({ slug, officialName, words }) => (
          <li key={`${slug}-${words}`} className="py-1">
            <a href={councilAddress(slug)}>{officialName}</a>, {words}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-quiet">We don’t combine figures when councils merge or split.</p>
    </section>
  )
}
