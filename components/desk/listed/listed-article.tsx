import { DeskField } from '@/components/desk/frame/desk-field'
import { DECIDE_LISTED_FORM } from '@/lib/desk/address'
import type { DeskAnswer } from '@/lib/desk/answer'
import { answerOf, entryForm, fieldOf, type ListedFormName, restoreForm } from '@/lib/desk/listed/forms'
import type { ListedDeskPage, WaitingEntry } from '@/lib/desk/listed/listed-desk'

/** What waits of the lists of the Ombudsman's decisions, and what is withheld of them. */
export function ListedArticle({ page, answer }: { page: ListedDeskPage; answer: DeskAnswer }) {
  const ofAny = answerOf('withhold', answer)
  return (
    <div className="max-w-measure space-y-12">
      <div>
        <h1>Lists</h1>
        <p className="mt-4">
          These are entries of the Ombudsman’s lists of decisions. What you decide here is published at once.
        </p>
      </div>
      <section aria-labelledby="waiting">
        <h2 id="waiting">What waits</h2>
        {page.waiting.length === 0 ? (
          <p className="mt-4">No entry waits.</p>
        ) : (
          <ul className="mt-4 border-t border-hairline">
            {page.waiting.map((entry) => (
              <li key={entry.number} className="border-b border-hairline py-4">
                <Entry entry={entry} answer={answer} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="withhold" className="not-printed">
        <h2 id="withhold">Withhold a decision</h2>
        <p className="mt-4">
          No page and no file shows it then, in any edition. Its summary is deleted at once, and cannot be
          brought back by undoing an edition.
        </p>
        <form method="post" action={DECIDE_LISTED_FORM} className="mt-4 space-y-5">
          <DeskField name="reference" label="Reference" help="Such as 23 008 512." required answer={ofAny} />
          <Why form="withhold" answer={ofAny} />
          <button type="submit" name="decide" value="withhold" className="desk-button">
            Withhold
          </button>
        </form>
      </section>
      {page.withheld.length > 0 && (
        <section aria-labelledby="withheld">
          <h2 id="withheld">What is withheld</h2>
          <ul className="mt-4 border-t border-hairline">
            {page.withheld.map(({ reference, said }) => (
              <li key={reference} className="border-b border-hairline py-4">
                <h3>{reference}</h3>
                <p>{said}</p>
                <form method="post" action={DECIDE_LISTED_FORM} className="mt-3 space-y-3">
                  <input type="hidden" name="reference" value={reference} />
                  <Why form={restoreForm(reference)} answer={answerOf(restoreForm(reference), answer)} />
                  <button type="submit" name="decide" value="restore" className="desk-button">
                    Show again<span className="sr-only"> {reference}</span>
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Entry({
  entry: { number, title, place, quote, reasons, address },
  answer,
}: {
  entry: WaitingEntry
  answer: DeskAnswer
}) {
  const form = entryForm(number)
  const own = answerOf(form, answer)
  return (
    <>
      <h3>{title}</h3>
      <p className="text-sm text-quiet">{place}</p>
      <blockquote className="mt-2 border-l-4 border-hairline pl-3 [overflow-wrap:anywhere]">
        {quote}
      </blockquote>
      {reasons.map((reason) => (
        <p key={reason} className="mt-2">
          {reason}
        </p>
      ))}
      {address && (
        <p className="mt-2">
          <a href={address}>The Ombudsman’s page</a>
        </p>
      )}
      <form method="post" action={DECIDE_LISTED_FORM} className="mt-3 space-y-3">
        <input type="hidden" name="entry" value={number} />
        <DeskField
          name="council"
          id={fieldOf(form, 'council')}
          label="Council, if it is missing or wrong"
          maxLength={200}
          answer={own}
        />
        <Why form={form} answer={own} />
        <div className="flex flex-wrap gap-3">
          <button type="submit" name="decide" value="council" className="desk-button">
            Publish with this council
          </button>
          <button type="submit" name="decide" value="confirm" className="desk-button">
            Publish as it is read
          </button>
          <button type="submit" name="decide" value="discard" className="desk-button">
            Discard
          </button>
        </div>
      </form>
    </>
  )
}

function Why({ form, answer }: { form: ListedFormName; answer: DeskAnswer }) {
  return (
    <DeskField name="why" id={fieldOf(form, 'why')} label="Why" required maxLength={1000} answer={answer} />
  )
}
