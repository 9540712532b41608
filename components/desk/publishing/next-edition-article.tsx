import type { ReactNode } from 'react'
import { REVIEWS_ADDRESS, UNDO_ADDRESS } from '@/lib/desk/address'
import type { DeskAnswer } from '@/lib/desk/answer'
import type { NextEdition } from '@/lib/desk/publishing/edition-page'
import { inFull } from '@/lib/words/numbers'
import { ChangedTypes } from './changed-types'
import { ListedCouncils } from './listed-councils'
import { PublishForm } from './publish-form'

/** What the next edition would change, as public pages will show it, and the button that publishes it. */
export function NextEditionArticle({ page, answer }: { page: NextEdition; answer: DeskAnswer }) {
  const { number, overview, summary, odd, types, listed, proposed, withheld, stillReading, hasAnything } =
    page
  return (
    <>
      <h1>{number === null ? 'The next edition' : `What edition ${number} would change`}</h1>
      <div className="mt-3 max-w-measure space-y-1 font-serif text-xl">
        {overview.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {stillReading && <p className="mt-3 max-w-measure">{stillReading}</p>}
      {summary && <p className="mt-3 max-w-measure text-quiet">Its page will say: “{summary}”</p>}
      {hasAnything && (
        <p className="not-printed mt-3">
          <a href="#publish">{page.canPublish ? 'Add a note and publish' : 'Who can publish it'}</a>
        </p>
      )}
      {number !== null && (
        <Part id="odd" title="Look at these first">
          {odd.length === 0 ? (
            <p className="mt-2">We found nothing odd.</p>
          ) : (
            <ul className="mt-2 max-w-measure list-disc space-y-1 pl-6">
              {odd.map(({ words, href }) => (
                <li key={words}>{href ? <a href={href}>{words}</a> : words}</li>
              ))}
            </ul>
          )}
        </Part>
      )}
      <ChangedTypes types={types} isPublished={false} />
      {listed.length > 0 && (
        <Part id="listed" title="The Ombudsman’s lists">
          <ListedCouncils councils={listed} canDecide={page.canPublish} />
        </Part>
      )}
      {proposed.length > 0 && (
        <Part id="proposed" title={`Proposals it takes up: ${inFull(proposed.length)}`}>
          <ul className="mt-3 border-t border-hairline">
            {proposed.map(({ id, words, by, when, why, href }) => (
              <li key={id} className="max-w-measure border-b border-hairline py-2">
                <a href={href}>{words}</a>
                <span className="block text-sm text-quiet">
                  {by}, {when}: {why}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part id="withheld" title="What stays withheld">
        <p className="mt-2 max-w-measure">{withheld.overview}</p>
        {withheld.named.length > 0 && (
          <ul className="mt-3 border-t border-hairline">
            {withheld.named.map((one) => (
              <li key={one.number} className="max-w-measure border-b border-hairline py-2">
                <a href={one.href}>
                  Review {one.number}: {one.words}
                </a>
                <span className="block text-sm text-quiet">{one.why}</span>
              </li>
            ))}
          </ul>
        )}
        {withheld.more && (
          <p className="mt-2">
            <a href={withheld.more.href}>{withheld.more.words}</a>
          </p>
        )}
      </Part>
      <Part id="publish" title="Publish" isPrinted={false}>
        {hasAnything ? (
          <PublishForm page={page} answer={answer} />
        ) : (
          <p className="mt-2 max-w-measure">
            Nothing waits to be published. <a href={REVIEWS_ADDRESS}>Look at the reviews</a>.
          </p>
        )}
      </Part>
      <p className="not-printed mt-10">
        <a href={UNDO_ADDRESS}>Undo the newest edition</a>
      </p>
    </>
  )
}

function Part({
  id,
  title,
  isPrinted = true,
  children,
}: {
  id: string
  title: string
  isPrinted?: boolean
  children: ReactNode
}) {
  return (
    <section aria-labelledby={`${id}-title`} id={id} className={isPrinted ? 'mt-12' : 'not-printed mt-12'}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}

/** Where what would change cannot be looked at now. */
export function NoNextEditionArticle({ problem, again }: { problem: string; again: string }) {
  return (
    <>
      <h1>The next edition</h1>
      <p role="alert" className="mt-6 max-w-measure border-l-4 border-ink bg-note px-5 py-3">
        {problem}
      </p>
      <p className="mt-4">
        <a href={again}>Try again</a>
      </p>
    </>
  )
}
