import type { HistoryPage } from '@/lib/desk/publishing/history-page'
import { HistoryFilters } from './history-filters'

/** What people did at the desk, newest first. */
export function HistoryArticle({ page }: { page: HistoryPage }) {
  const { filters, problem, steps, older, newest, file, whole } = page
  return (
    <>
      <h1>History</h1>
      <p className="mt-3 max-w-measure">What people did at the desk. The newest step comes first.</p>
      <HistoryFilters filters={filters} whole={whole} />
      {problem ? (
        <p role="alert" className="mt-6 max-w-measure border-l-4 border-ink bg-note px-5 py-3">
          {problem}
        </p>
      ) : (
        <p className="mt-6">
          <a href={file}>Download {whole ? 'these steps' : 'all steps'} as CSV</a>
        </p>
      )}
      {steps.length === 0 && !problem && (
        <p className="mt-4">{whole ? 'No step is like that.' : 'Nobody has done anything yet.'}</p>
      )}
      <ol className="mt-4 border-t border-hairline" aria-label="Steps">
        {steps.map(({ id, when, at, by, what, why, links }) => (
          <li key={id} className="grid gap-x-6 border-b border-hairline py-3 sm:grid-cols-[14rem_1fr]">
            <time dateTime={at} className="text-sm text-quiet">
              {when}
            </time>
            <div className="min-w-0 max-w-measure">
              <p>
                <b>{by}</b> {what}.
              </p>
              {why && <p className="text-quiet">Why: {why}</p>}
              {links.length > 0 && (
                <p className="flex flex-wrap gap-x-4 text-sm">
                  {links.map(({ words, href }) => (
                    <a key={href} href={href}>
                      {words}
                    </a>
                  ))}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
      {(older || newest) && (
        <nav aria-label="Pages of the history" className="not-printed mt-6 flex flex-wrap gap-x-8">
          {newest && <a href={newest}>Newest steps</a>}
          {older && <a href={older}>Older steps</a>}
        </nav>
      )}
    </>
  )
}
