import { connection } from 'next/server'
import { Cases } from '@/components/measures/cases'
import { EditionFoot } from '@/components/page/edition-foot'
import { SearchForm } from '@/components/page/search-form'
import { editionNote } from '@/lib/views/edition-note'
import { homePage } from '@/lib/views/home-page'
import { inFull } from '@/lib/words/numbers'

export default async function Home() {
  await connection()
  const { edition, councils, letters, counts } = await homePage()
  return (
    <>
      <div className="max-w-measure space-y-5">
        <h1>What the Ombudsman says about your council</h1>
        <p className="text-lg">
          Each year the Local Government and Social Care Ombudsman writes to every council in England: how
          many complaints it upheld, whether the council did what was recommended, and how often the council
          had put things right before anyone asked. Upheld shows those figures as counts, beside the average
          of similar councils, each traceable to where it was read.
        </p>
        <SearchForm id="search-on-home" visibleLabel="Find a council" />
      </div>

      <section aria-labelledby="newest-letters" className="mt-14">
        <h2 id="newest-letters">Newest letters</h2>
        {letters.length === 0 && <p className="mt-3">No letter is held yet.</p>}
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
                {!letter.hasStatistics && (
                  <p>The copy held has no statistics page, so it gives no figures.</p>
                )}
                {letter.upheld && (
                  <p className="font-semibold">
                    {letter.upheld.words}
                    {letter.upheld.from === 'publication' && " on the Ombudsman's map"}
                  </p>
                )}
                {letter.upheld?.cases && <Cases cases={letter.upheld.cases} />}
              </div>
            </li>
          ))}
        </ul>
      </section>

      <section aria-labelledby="councils-with-figures" className="mt-14">
        <h2 id="councils-with-figures">Councils with figures</h2>
        <p className="mt-2 max-w-measure">
          {inFull(counts.councils)} councils, from {inFull(counts.letters)} letters and{' '}
          {inFull(counts.publications)} council-years on the Ombudsman's map. Other councils are listed too,
          with what is missing: <a href="/councils">all councils</a>.
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
      <EditionFoot note={editionNote(edition)} />
    </>
  )
}
