import { SWITCH_LINK, SWITCH_STATE } from '@/components/ui/switch-links'
import type { QueueChoice, QueuePage } from '@/lib/desk/reviews/queue'
import { FindPublishedForm } from './find-published'

/** The queue of sources that wait for a review, with its filters. */
export function QueueArticle({ queue }: { queue: QueuePage }) {
  const { headline, states, reasons, form, rows, first, pages, isFiltered } = queue
  return (
    <>
      <h1>Reviews</h1>
      <p className="mt-3 max-w-measure font-serif text-lg">{headline}</p>
      {first && form.state === 'waiting' && (
        <p className="mt-4">
          <a href={first} className="desk-button">
            Start with the first
          </a>
        </p>
      )}
      <nav aria-label="State" className="not-printed mt-6 border-b border-hairline">
        <ul className="flex flex-wrap gap-x-5">
          {states.map((one) => (
            <li key={one.words}>
              <Choice choice={one} className={SWITCH_LINK} />
            </li>
          ))}
        </ul>
      </nav>
      <Filters form={form} />
      <div className="mt-6 grid gap-x-12 gap-y-6 lg:grid-cols-[16rem_1fr]">
        <nav aria-labelledby="reasons" className="not-printed">
          <h2 id="reasons" className="text-base">
            Reason
          </h2>
          <ul className="mt-1">
            {reasons.map((one) => (
              <li key={one.words}>
                <Choice choice={one} className={`${SWITCH_STATE} py-1`} />
              </li>
            ))}
          </ul>
        </nav>
        <section aria-labelledby="sources">
          <h2 id="sources" className="sr-only">
            Sources
          </h2>
          {rows.length === 0 && isFiltered && <p>Nothing here. Choose other filters.</p>}
          <ol>
            {rows.map(({ number, href, title, source, reasons: why, now, since }) => (
              <li key={number} className="border-b border-hairline py-3">
                <p className="flex gap-x-3">
                  <span className="min-w-8 text-quiet" aria-hidden="true">
                    {number}
                  </span>
                  <a href={href} className="font-semibold">
                    {title}
                  </a>
                </p>
                <p className="pl-11 text-sm text-quiet" data-quoted>
                  {source}. Since {since}.
                </p>
                {why.length > 0 && <p className="pl-11">{why.join('. ')}.</p>}
                {now && <p className="pl-11 font-semibold">{now}</p>}
              </li>
            ))}
          </ol>
          {pages.length > 0 && (
            <nav aria-label="Pages of the queue" className="not-printed mt-4">
              <ul className="flex flex-wrap gap-x-4">
                {pages.map(({ words, href, current }) => (
                  <li key={words}>
                    <a href={href} aria-current={current ? 'page' : undefined} className={SWITCH_LINK}>
                      {words}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </section>
      </div>
      <FindPublished />
    </>
  )
}

function Choice({
  choice: { words, href, count, current },
  className,
}: {
  choice: QueueChoice
  className: string
}) {
  return (
    <a href={href} aria-current={current ? 'page' : undefined} className={className}>
      {words} ({count})
    </a>
  )
}

function Filters({ form: { state, reason, fields } }: { form: QueuePage['form'] }) {
  return (
    <search aria-label="Filter the sources" className="not-printed">
      <form
        method="get"
        action="/desk/reviews"
        className="grid items-end gap-x-4 gap-y-3 border-b border-hairline py-4 sm:grid-cols-[1fr_1.2fr_1fr_auto]"
      >
        {state !== 'waiting' && <input type="hidden" name="state" value={state} />}
        {reason && <input type="hidden" name="reason" value={reason} />}
        {fields.map(({ id, label, value, options }) => (
          <div key={id} className="min-w-0">
            <label htmlFor={`filter-${id}`} className="mb-1 block text-sm font-semibold">
              {label}
            </label>
            <select
              id={`filter-${id}`}
              name={id}
              defaultValue={value}
              className="h-11 w-full min-w-0 border border-rule bg-white px-3"
            >
              {options.map((option) => (
                <option key={option.id} value={option.id}>
                  {option.words}
                </option>
              ))}
            </select>
          </div>
        ))}
        <button type="submit" className="desk-button h-11">
          Show
        </button>
      </form>
    </search>
  )
}

function FindPublished() {
  return (
    <section aria-labelledby="published" className="not-printed mt-12 max-w-measure">
      <h2 id="published">A letter that is published</h2>
      <p className="mt-2">
        If a published letter is wrong, correct it, or show an earlier version of it again.
      </p>
      <FindPublishedForm />
    </section>
  )
}
