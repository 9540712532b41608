import { Cases } from '@/components/series/cases'
import { COVERAGE_ADDRESS, councilsAddress } from '@/lib/coverage/address'
import type { HomePage, NewLetter } from '@/lib/coverage/home-page'
import { inFull } from '@/lib/words/numbers'
import { CALLED } from '@/lib/words/source-words'

export function NewestLetters({ letters }: { letters: NewLetter[] }) {
  return (
    <section aria-labelledby="newest-letters" className="mt-14">
      <h2 id="newest-letters">Newest letters</h2>
      {letters.length === 0 && <p className="mt-3">We have no letters yet.</p>}
      <ul className="mt-4 border-t border-hairline">
        {letters.map((letter) => (
          <li
            key={letter.href}
            className="grid gap-x-8 gap-y-2 border-b border-hairline py-4 sm:grid-cols-[1fr_1fr] sm:items-center"
          >
            <div>
              <a href={letter.href} className="font-serif text-xl font-semibold">
                {letter.officialName}, {letter.year}
              </a>
              <p className="text-sm text-quiet">Letter of {letter.date}</p>
            </div>
            <div>
              {!letter.hasStatistics && <p>Our copy has no statistics page, so it gives no figures.</p>}
              {letter.upheld && (
                <p className="font-semibold">
                  {letter.upheld.words}
                  {letter.upheld.from === 'publication' && ` on ${CALLED.publication}`}
                  {letter.upheld.from === 'data-file' && ` in ${CALLED['data-file']}`}
                </p>
              )}
              {letter.upheld?.cases && <Cases cases={letter.upheld.cases} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function CouncilsWithFigures({ councils, counts }: Pick<HomePage, 'councils' | 'counts'>) {
  return (
    <section aria-labelledby="councils-with-figures" className="mt-14">
      <h2 id="councils-with-figures">Councils with figures</h2>
      <p className="mt-2 max-w-measure">
        {inFull(counts.councils)} councils, from {inFull(counts.letters)} letters
        {counts.dataFiles > 0 ? ', ' : ' and '}
        {inFull(counts.publications)} pages of the Ombudsman’s map
        {counts.dataFiles > 0 && ` and ${inFull(counts.dataFiles)} in its data files`}. Other councils are
        listed too, with what is missing: <a href={councilsAddress()}>all councils</a>. What we have for each
        year: <a href={COVERAGE_ADDRESS}>coverage</a>.
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
