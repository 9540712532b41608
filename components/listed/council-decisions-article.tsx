import { CouncilHeading } from '@/components/ui/council-heading'
import { EditionFoot } from '@/components/ui/edition-foot'
import { SWITCH_LINK, SwitchLinks } from '@/components/ui/switch-links'
import { councilAddress } from '@/lib/council/address'
import { decisionsAddress } from '@/lib/listed/address'
import type { CouncilDecisionsPage } from '@/lib/listed/council-decisions-page'
import { relationTo } from '@/lib/platform/many-forms'
import { editionNote } from '@/lib/words/edition-note'
import { DecisionFilters } from './decision-filters'
import { DecisionEntries, ImprovementEntries } from './entries'

/** A council's decisions, public reports and service improvements, some fifty at a time. */
export function CouncilDecisionsArticle({ page }: { page: CouncilDecisionsPage }) {
  const { council, title, lead, twoCounts, filters, remark, found, decisions, improvements } = page
  return (
    <>
      <CouncilHeading name={title} headline={lead} facts={[]} />
      <p className="mt-3">
        <a href={councilAddress(council.slug)}>The figures of {council.name}</a>
        {filters && (
          <>
            {' '}
            or <a href={decisionsAddress({ council: council.slug })}>search these decisions by words</a>
          </>
        )}
      </p>
      {filters && (
        <div className="mt-6 space-y-2">
          <SwitchLinks label="Show" links={filters.kinds} />
          <DecisionFilters filters={filters} />
        </div>
      )}
      {remark && (
        <p role="status" className="mt-3 max-w-measure border-l-[3px] border-council pl-4">
          {remark}
        </p>
      )}
      {found && (
        <p className="mt-4">
          <span data-found>{found}</span> {page.whole && <a href={page.whole}>Show all</a>}
        </p>
      )}
      {twoCounts && (
        <p className="mt-2 max-w-measure" data-two-counts>
          {twoCounts}
        </p>
      )}
      <div className="mt-4">
        {decisions.length > 0 && <DecisionEntries decisions={decisions} heading="h2" />}
        {improvements.length > 0 && <ImprovementEntries improvements={improvements} heading="h2" />}
      </div>
      <Pages pages={page.pages} />
      <div className="mt-8 max-w-measure space-y-2 text-sm text-quiet">
        {page.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p>
          <a href={page.search.href}>{page.search.words}</a>.
        </p>
      </div>
      <EditionFoot note={editionNote(page.edition)} />
    </>
  )
}

/** The pages of a list, with dots where some are left out. */
export function Pages({ pages }: { pages: CouncilDecisionsPage['pages'] }) {
  if (pages.length === 0) return null
  return (
    <nav aria-label="Page" className="not-printed mt-6 flex flex-wrap items-baseline gap-x-5">
      <span aria-hidden="true" className="text-sm text-quiet">
        Page
      </span>
      <ul className="flex flex-wrap gap-x-5">
        {pages.map((page, at) =>
          page === null ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no name but its place.
            <li key={`gap ${at}`} aria-hidden="true" className="py-2 text-quiet">
              …
            </li>
          ) : (
            <li key={page.words}>
              <a
                href={page.href}
                rel={relationTo(page.href)}
                aria-current={page.current ? 'page' : undefined}
                className={SWITCH_LINK}
              >
                {page.words}
              </a>
            </li>
          ),
        )}
      </ul>
    </nav>
  )
}
