import type { StepView } from '@/lib/desk/reviews/history'
import type { SourcePage, WaitingView } from '@/lib/desk/reviews/review-page'
import { Checks } from './checks'
import { DecisionForm } from './decision-form'
import { ExhibitPane } from './exhibit-pane'
import { FigureField } from './figure-field'
import { Hands } from './hands'
import { KeysHelp } from './keys-help'
import { Looking } from './looking'
import { OtherSources } from './other-sources'
import styles from './reviews.module.css'
import { TakeDiscardBack } from './take-discard-back'

const FORM = 'decide'

/** One source beside its figures: what was read, where, what is wrong with it, and what a person proposes. */
export function SourceArticle({ page }: { page: SourcePage }) {
  const { called, title, source, state, reasons, notes, problem, exhibit, fileHref, form, neighbours } = page
  return (
    <article>
      <div className="not-printed flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-sm">
        <p>
          <a href={page.addresses.queue} data-key-queue>
            Reviews
          </a>{' '}
          <span className="text-quiet">({called})</span>
        </p>
        <nav aria-label="Queue" className="flex flex-wrap gap-x-5">
          {neighbours.previous && (
            <a href={neighbours.previous} data-key-previous>
              Previous
            </a>
          )}
          {neighbours.next && (
            <a href={neighbours.next} data-key-next>
              Next ({neighbours.left} left)
            </a>
          )}
          <KeysHelp />
        </nav>
      </div>
      <h1 className="mt-2">{title}</h1>
      <p className="mt-1 text-quiet" data-quoted>
        {source}
      </p>
      <p className="mt-3 max-w-measure font-serif text-lg">{state}</p>
      <Looking
        looking={page.looking}
        address={page.addresses.look}
        here={page.addresses.here}
        seen={page.seen}
      />
      {page.changed && <Changed steps={page.changed} />}
      {problem && <p className="mt-3 max-w-measure bg-note px-5 py-3">{problem} Take it back.</p>}
      <Waiting page={page} />
      <div className="mt-6 lg:grid lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] lg:gap-x-8">
        <ExhibitPane exhibit={exhibit} fileHref={fileHref} />
        <div className="mt-4 min-w-0 lg:mt-0">
          {reasons.length > 0 && (
            <section aria-labelledby="reasons" className={`${styles.below} mb-8`}>
              <h2 id="reasons">Why it is withheld</h2>
              <ul className="mt-2 space-y-2">
                {reasons.map(({ kind, message, fieldHref }) => (
                  <li key={message} data-quoted>
                    <strong>{kind}.</strong> {message}{' '}
                    {fieldHref && (
                      <a href={fieldHref} className="not-printed whitespace-nowrap">
                        Go to its field
                      </a>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {form ? (
            <form
              id={FORM}
              method="post"
              action={page.addresses.decide}
              autoComplete="off"
              className="form-on-paper"
            >
              <input type="hidden" name="seen" value={page.seen} />
              <input type="hidden" name="queue" value={page.queue} />
              {/* Enter in a field checks, and proposes nothing. */}
              <button
                type="submit"
                name="do"
                value="check"
                className="sr-only"
                tabIndex={-1}
                aria-hidden="true"
              >
                Check
              </button>
              <Fields page={page} isOpen={page.unidentified === null} />
              <section aria-labelledby="checks" className={`${styles.below} ${styles.checks} mt-6`}>
                <h2 id="checks">What the checks say</h2>
                <div className="mt-2 space-y-3">
                  <Checks made={page.checks} formId={FORM} />
                  <p className="flex flex-wrap gap-3">
                    <button type="submit" name="do" value="check" className="desk-button desk-button-quiet">
                      Check
                    </button>
                    {form.isTyped && (
                      <button type="submit" name="do" value="clear" className="desk-button desk-button-quiet">
                        Put back what was read
                      </button>
                    )}
                  </p>
                </div>
              </section>
              <DecisionForm form={form} />
            </form>
          ) : (
            <>
              <Fields page={page} isOpen={false} />
              {page.canTakeBack && <TakeDiscardBack page={page} />}
            </>
          )}
          {notes.length > 0 && (
            <section aria-labelledby="notes" className="mt-8">
              <h2 id="notes">What readers are told of it</h2>
              <ul className="mt-2 list-disc pl-5" data-quoted>
                {notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
      {page.others && <OtherSources others={page.others} />}
      <section aria-labelledby="history" className="mt-12 max-w-measure">
        <h2 id="history">What was done</h2>
        <Steps steps={page.history} />
      </section>
      <Hands />
    </article>
  )
}

function Fields({ page: { fields, more, unidentified }, isOpen }: { page: SourcePage; isOpen: boolean }) {
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">Figures</h2>
      {unidentified !== null && <p className="mt-2 max-w-measure">{unidentified}</p>}
      {unidentified === null && fields.length === 0 && <p className="mt-2">We read no figure.</p>}
      <div className="mt-2 border-t border-hairline">
        {fields.map((field) => (
          <FigureField key={field.name} field={field} isOpen={isOpen} />
        ))}
      </div>
      {isOpen && more.length > 0 && (
        <details className="not-printed mt-3">
          <summary className="cursor-pointer text-council underline">
            Figures that we did not read here
          </summary>
          <div className="mt-2 border-t border-hairline">
            {more.map((field) => (
              <FigureField key={field.name} field={field} isOpen />
            ))}
          </div>
        </details>
      )}
    </section>
  )
}

function Waiting({ page: { waiting, addresses, queue, seen } }: { page: SourcePage }) {
  if (waiting.length === 0) return null
  return (
    <section
      aria-labelledby="waiting"
      className="mt-6 max-w-measure border-l-4 border-council bg-expected px-5 py-3"
    >
      <h2 id="waiting" className="text-base">
        Proposed
      </h2>
      <ol className="mt-1 space-y-3">
        {waiting.map((one, i) => (
          <WaitingOne
            key={one.id}
            waiting={one}
            action={addresses.withdraw}
            queue={queue}
            seen={seen}
            later={waiting.length - 1 - i}
          />
        ))}
      </ol>
    </section>
  )
}

function WaitingOne({
  waiting: { id, what, when, why },
  action,
  queue,
  seen,
  later,
}: {
  waiting: WaitingView
  action: string
  queue: string
  seen: string
  /** How many were proposed after it, which are taken back with it. */
  later: number
}) {
  return (
    <li>
      <p>
        <span className="text-quiet">{when}:</span> {what}
      </p>
      <p>
        Reason: <span data-quoted>{why}</span>
      </p>
      <form method="post" action={action} className="mt-1">
        <input type="hidden" name="proposal" value={id} />
        <input type="hidden" name="queue" value={queue} />
        <input type="hidden" name="seen" value={seen} />
        <button type="submit" className="cursor-pointer py-1 text-council underline">
          Take it back{later > 0 && `, with the ${later === 1 ? 'one' : later} after it`}
          <span className="sr-only">: {what}</span>
        </button>
      </form>
    </li>
  )
}

function Changed({ steps }: { steps: StepView[] }) {
  return (
    <section aria-labelledby="changed" className="mt-4 max-w-measure border-l-4 border-ink bg-note px-5 py-3">
      <h2 id="changed" className="text-base">
        What has changed since you opened it
      </h2>
      <Steps steps={steps} />
      <p className="mt-2">We kept what you typed. Look at it again. Then propose what you still want.</p>
    </section>
  )
}

function Steps({ steps }: { steps: StepView[] }) {
  return (
    <ol className="mt-2 space-y-2">
      {steps.map(({ key, what, when, why }) => (
        <li key={key}>
          <p data-quoted>
            <span className="text-quiet">{when}:</span> {what}
          </p>
          {why && (
            <p className="text-sm text-quiet" data-quoted>
              {why}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
