import { Term } from '@/components/ui/term'
import type { CouncilListed, ListedOfCouncil } from '@/lib/listed/council-listed'
import { AGREED_NOT_DONE, LISTED_FOR_YEARS } from '@/lib/words/listed-words'
import { DecisionCounts } from './counts-table'
import { DecisionEntries, ImprovementEntries } from './entries'

/** What the Ombudsman lists behind a council's figures: a few of each kind, and the way to all. */
export function Listed({ listed: { listed, search } }: { listed: CouncilListed }) {
  if (listed === null) return null
  const { title, lead, twoCounts, reports, improvements, counts, newest, all, year } = listed
  return (
    <section aria-labelledby="listed" className="mt-14 space-y-10 print:mt-4" data-listed>
      <div className="max-w-measure space-y-2">
        <h2 id="listed">{title}</h2>
        <p>{lead}</p>
        {twoCounts && <p data-two-counts>{twoCounts}</p>}
      </div>
      {counts && (
        <div className={ROW}>
          <section aria-labelledby="listed-counts" className="min-w-0 space-y-3">
            <h3 id="listed-counts">By category and outcome</h3>
            <DecisionCounts
              caption={`Decisions in our copies of the lists${year === null ? '' : `, ${year}`}`}
              table={counts}
            />
          </section>
          <div className="min-w-0 space-y-3">
            {newest.length > 0 && (
              <section aria-labelledby="listed-newest" className="space-y-3">
                <h3 id="listed-newest">
                  The newest <Term id="decision-statement">decision statements</Term>
                </h3>
                <DecisionEntries decisions={newest} heading="h4" />
              </section>
            )}
            <AllOf all={all} />
          </div>
        </div>
      )}
      {!counts && <AllOf all={all} />}
      {(reports || improvements) && (
        <div className={ROW}>
          {reports && (
            <Part id="listed-reports" title={<Term id="public-report">Public reports</Term>} part={reports}>
              {reports.entries.length > 0 && <DecisionEntries decisions={reports.entries} heading="h4" />}
            </Part>
          )}
          {improvements && (
            <Part
              id="listed-improvements"
              title={
                <>
                  What the council agreed to change (
                  <Term id="service-improvement">service improvements</Term>)
                </>
              }
              part={improvements}
            >
              <p className="max-w-measure text-sm text-quiet">{AGREED_NOT_DONE}</p>
              <ImprovementEntries improvements={improvements.entries} heading="h4" />
            </Part>
          )}
        </div>
      )}
      <p className="not-printed max-w-measure text-sm text-quiet">
        {LISTED_FOR_YEARS} <a href={search.href}>{search.words}</a>.
      </p>
    </section>
  )
}

/** On paper the counts alone: a council's page is two sheets, and lists have pages of their own. */
const ROW = 'not-printed grid gap-x-12 gap-y-10 lg:grid-cols-2'

/** The same on a page that is about the sources of figures: the counts alone, and the way to the entries. */
export function ListedInBrief({ listed: { listed } }: { listed: CouncilListed }) {
  if (listed === null) return null
  const { title, lead, twoCounts, reports, all } = listed
  return (
    <section aria-labelledby="listed" className="mt-12 space-y-3" data-listed>
      <h2 id="listed">{title}</h2>
      <p className="max-w-measure">{lead}</p>
      {twoCounts && (
        <p className="max-w-measure" data-two-counts>
          {twoCounts}
        </p>
      )}
      {reports && reports.entries.length > 0 && (
        <>
          <h3>Public reports</h3>
          <DecisionEntries decisions={reports.entries} heading="h4" />
        </>
      )}
      <AllOf all={all} />
    </section>
  )
}

function AllOf({ all }: Pick<ListedOfCouncil, 'all'>) {
  return (
    all && (
      <p className="not-printed">
        <a href={all.href}>{all.words}</a>
      </p>
    )
  )
}

function Part({
  id,
  title,
  part: { note, more },
  children,
}: {
  id: string
  title: React.ReactNode
  part: Pick<NonNullable<ListedOfCouncil['reports']>, 'note' | 'more'>
  children: React.ReactNode
}) {
  return (
    <section aria-labelledby={id} className="min-w-0 space-y-3">
      <h3 id={id}>{title}</h3>
      {note && <p className="max-w-measure">{note}</p>}
      {children}
      {more && (
        <p>
          <a href={more.href}>{more.words}</a>
        </p>
      )}
    </section>
  )
}
