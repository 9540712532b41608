import { councilAddress } from '@/lib/council/address'

/** A county's districts, or a district's county: the other councils whose areas overlap. */
export function OverlappingCouncils({
  title,
  councils,
}: {
  title: string
  councils: { slug: string; officialName: string }[]
}) {
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
      <p className="mt-2 text-sm text-quiet">Each tier has duties and figures of its own.</p>
    </section>
  )
}
