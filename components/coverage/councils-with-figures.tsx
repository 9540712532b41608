import { COVERAGE_ADDRESS, councilsAddress } from '@/lib/coverage/address'
import type { HomePage } from '@/lib/coverage/home-page'
import { inFull } from '@/lib/words/numbers'

/** The councils of which anything is published, by name. */
export function CouncilsWithFigures({ councils, counts }: Pick<HomePage, 'councils' | 'counts'>) {
  return (
    <section aria-labelledby="councils-with-figures" className="mt-14">
      <h2 id="councils-with-figures">Councils with figures</h2>
      <p className="mt-2 max-w-measure">
        {inFull(counts.councils)} councils, from {inFull(counts.letters)} letters and{' '}
        {inFull(counts.publications)} council-years on the Ombudsman's map. Other councils are listed too,
        with what is missing: <a href={councilsAddress()}>all councils</a>. What is held of which year:{' '}
        <a href={COVERAGE_ADDRESS}>coverage</a>.
      </p>
      <ul className="mt-4 gap-x-8 sm:columns-2 lg:columns-3">
        {councils.map(({ name, href, type, years }) => (
          <li key={href} className="break-inside-avoid border-b border-hairline py-2">
            <a href={href}>{name}</a>
            <span className="block text-sm text-quiet">
              {type}; {years}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
