import { dayInWords } from '@/lib/domain/day'
import { EDITIONS_ADDRESS } from '@/lib/editions/address'
import type { ChangedYear, EditionPage, ListedSection } from '@/lib/editions/edition-page'
import { EditionNote } from './edition-note'

/** The page of an edition: the figures that it changed or put right, and the years it added. */
export function EditionArticle({ page }: { page: EditionPage }) {
  const { edition, isFirst, changed, added, listed } = page
  return (
    <>
      <h1>Edition {edition.number}</h1>
      <p className="mt-2 text-quiet">Published {dayInWords(edition.publishedOn)}</p>
      <p className="mt-3 max-w-measure">{edition.summary}</p>
      <EditionNote note={edition.note} />
      <p className="mt-2">
        <a href={EDITIONS_ADDRESS}>All editions</a>
      </p>
      <ChangedYears changed={changed} isFirst={isFirst} />
      {added.map(({ year, councils }) => (
        <section key={year} aria-labelledby={`added-${year}`} className="mt-10">
          <h2 id={`added-${year}`}>Added for {year}</h2>
          <ul className="mt-3 gap-x-8 sm:columns-2 lg:columns-3">
            {councils.map(({ name, href }) => (
              <li key={href} className="break-inside-avoid py-1">
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {listed && <FromLists listed={listed} />}
    </>
  )
}

export function NoEdition() {
  return (
    <div className="max-w-measure space-y-4">
      <h1>No such edition</h1>
      <p>
        We number editions from 1: one for each time we load or correct figures or lists. See{' '}
        <a href={EDITIONS_ADDRESS}>all editions</a>.
      </p>
    </div>
  )
}

function FromLists({ listed: { sentences, councils } }: { listed: ListedSection }) {
  return (
    <section aria-labelledby="listed" className="mt-10">
      <h2 id="listed">From the Ombudsman’s lists</h2>
      {sentences.map((sentence) => (
        <p key={sentence} className="mt-2 max-w-measure">
          {sentence}
        </p>
      ))}
      <ul className="mt-3 gap-x-8 sm:columns-2">
        {councils.map(({ name, href, words }) => (
          <li key={href} className="break-inside-avoid py-1">
            <a href={href}>{name}</a>: {words}
          </li>
        ))}
      </ul>
    </section>
  )
}

function ChangedYears({ changed, isFirst }: { changed: ChangedYear[]; isFirst: boolean }) {
  return (
    <section aria-labelledby="changed" className="mt-10">
      <h2 id="changed">What changed</h2>
      {changed.length === 0 && (
        <p className="mt-2 max-w-measure">
          {isFirst
            ? 'No figure was put right. This is the first edition, so all its figures are new.'
            : 'No figure changed. All figures of the edition before are shown as they were.'}
        </p>
      )}
      <dl className="mt-3 max-w-measure space-y-4">
        {changed.map(({ council, year, href, changes }) => (
          <div key={href}>
            <dt>
              <a href={href}>
                {council}, {year}
              </a>
            </dt>
            {changes.map(({ words, reason }) => (
              <dd key={words}>
                {words}. <span className="text-sm text-quiet">{reason}</span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}
