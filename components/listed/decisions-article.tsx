import { EditionFoot } from '@/components/ui/edition-foot'
import { SwitchLinks } from '@/components/ui/switch-links'
import type { DecisionsPage } from '@/lib/listed/decisions-page'
import type { DecisionsResult } from '@/lib/listed/decisions-result'
import { relationTo } from '@/lib/platform/many-forms'
import { editionNote } from '@/lib/words/edition-note'
import { Pages } from './council-decisions-article'
import { DecisionEntry, ImprovementEntry } from './entries'
import { NarrowingNav } from './narrowing-nav'
import { SearchDecisions } from './search-decisions'

/** What the Ombudsman lists of all councils, and the search in it. */
export function DecisionsArticle({
  page: { edition, title, lead, form, isSearchable, result, start },
}: {
  page: DecisionsPage
}) {
  const [answer, ...more] = lead
  return (
    <>
      <h1>{title}</h1>
      {!result && <p className="mt-3 max-w-measure font-serif text-xl">{answer}</p>}
      {!result &&
        more.map((words) => (
          <p key={words} className="mt-2 max-w-measure">
            {words}
          </p>
        ))}
      {isSearchable && <SearchDecisions form={form} />}
      {result && <Found result={result} base={lead} />}
      {start && (
        <>
          <section aria-labelledby="examples" className="mt-10 max-w-measure">
            <h2 id="examples">Searches to try</h2>
            <ul className="mt-2">
              {start.examples.map(({ words, href, about }) => (
                <li key={href} className="border-b border-hairline py-2 sm:flex sm:items-baseline sm:gap-x-4">
                  <span className="block shrink-0 sm:w-56">
                    <a
                      href={href}
                      rel={relationTo(href)}
                      className="inline-block rounded border border-rule bg-white px-2 py-0.5 font-mono text-sm"
                    >
                      {words}
                    </a>
                  </span>
                  <span className="block max-sm:mt-1 text-quiet">{about}</span>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="browse" className="mt-10">
            <h2 id="browse">Or look through them</h2>
            <NarrowingNav label="Look through the decisions" narrowing={start.browse} isWide />
          </section>
        </>
      )}
      <EditionFoot note={editionNote(edition)} />
    </>
  )
}

/** @param base what the search looked in */
function Found({ result, base }: { result: DecisionsResult; base: string[] }) {
  const { found, asked, understood, ways, advice, narrowing, sorts, entries, pages, notes } = result
  return (
    <section aria-labelledby="found" className="mt-8">
      <h2 id="found">{found}</h2>
      <p className="mt-2 hidden print:block">{asked}</p>
      {understood.map((words) => (
        <p key={words} className="mt-2 max-w-measure">
          {words}
        </p>
      ))}
      {ways.map(({ words, href }) => (
        <p key={href} className="mt-2 max-w-measure">
          <a href={href} rel={relationTo(href)}>
            {words}
          </a>
        </p>
      ))}
      {advice.length > 0 && (
        <ul className="mt-3 max-w-measure list-disc space-y-1 pl-6">
          {advice.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <div className="mt-4 gap-x-12 lg:grid lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div>
          {sorts.length > 0 && (
            <div className="not-printed">
              <SwitchLinks label="Order" links={sorts} />
            </div>
          )}
          {entries.length > 0 && (
            <ul className="max-w-measure border-t border-hairline">
              {entries.map((one) =>
                one.what === 'decision' ? (
                  <DecisionEntry
                    key={one.decision.id}
                    decision={one.decision}
                    heading="h3"
                    isOfAll={result.isOfAll}
                  />
                ) : (
                  <ImprovementEntry
                    key={`${one.improvement.id} ${one.improvement.council?.slug}`}
                    improvement={one.improvement}
                    heading="h3"
                  />
                ),
              )}
            </ul>
          )}
          <Pages pages={pages} />
          <div className="mt-8 max-w-measure space-y-2 text-sm text-quiet">
            {[...base, ...notes].map((note) => (
              <p key={note}>{note}</p>
            ))}
          </div>
        </div>
        {narrowing.length > 0 && <NarrowingNav label="Narrow what was found" narrowing={narrowing} />}
      </div>
    </section>
  )
}
