import { Cases } from '@/components/series/cases'
import { compareAddress } from '@/lib/compare/address'
import { councilAddress } from '@/lib/council/address'
import type { NearCouncils as Near } from '@/lib/council/near-councils'

/** Councils near another, each with its own newest counts: to look at, never to take for the other's. */
export function NearCouncils({ group: { id, title, words, councils } }: { group: Near }) {
  return (
    <section aria-labelledby={`near-${id}`} className="mt-12" data-near={id}>
      <h2 id={`near-${id}`}>{title}</h2>
      <p className="mt-2 max-w-measure">{words}</p>
      {councils.length > 0 && (
        <ul className="mt-4 gap-x-12 border-t border-hairline lg:columns-2">
          {councils.map(({ slug, name, facts, year, upheld }) => (
            <li key={slug} className="break-inside-avoid border-b border-hairline py-3">
              <a href={councilAddress(slug, year)} className="font-serif text-lg font-semibold">
                {name}
              </a>{' '}
              <span className="text-sm text-quiet">{facts}</span>
              <p>
                {year}: <span className="font-semibold">{upheld.words}</span>
              </p>
              {upheld.cases && <Cases cases={upheld.cases} />}
            </li>
          ))}
        </ul>
      )}
      {councils.length > 1 && (
        <p className="not-printed mt-3">
          <a href={compareAddress({ councils: councils.map(({ slug }) => slug) })}>Compare these councils</a>
        </p>
      )}
    </section>
  )
}
