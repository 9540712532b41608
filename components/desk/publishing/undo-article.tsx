import { EDITION_ADDRESS, UNDO_FORM } from '@/lib/desk/address'
import type { DeskAnswer } from '@/lib/desk/answer'
import type { UndoPage } from '@/lib/desk/publishing/undo-page'
import { ChangedTypes } from './changed-types'
import { TextField } from './text-field'

/** What it would do to undo the newest edition, before anybody does. */
export function UndoArticle({ page, answer }: { page: UndoPage; answer: DeskAnswer }) {
  const { edition, number, overview, summary, types, canPublish } = page
  return (
    <>
      <h1>Undo edition {edition.number}</h1>
      <div className="mt-3 max-w-measure space-y-1 font-serif text-xl">
        {overview.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <ul className="mt-4 max-w-measure list-disc space-y-1 pl-6">
        <li>Pages will show again what edition {edition.number} replaced.</li>
        <li>What it added will need a review again. The reason will be that it was undone.</li>
        <li>Edition {edition.number} stays as it was, and so do links to it.</li>
      </ul>
      <p className="mt-3 max-w-measure text-quiet">
        The page of edition {number} will say: “{summary}”
      </p>
      {canPublish ? (
        <form method="post" action={UNDO_FORM} className="not-printed mt-8 space-y-4">
          <input type="hidden" name="edition" value={edition.number} />
          <TextField
            name="why"
            label={`Why do you undo edition ${edition.number}?`}
            help="Readers can see this."
            answer={answer}
            required
          />
          <TextField
            name="note"
            label="A note for readers (you can leave it empty)"
            help={`It will be on the page of edition ${number}.`}
            answer={answer}
          />
          <button type="submit" className="desk-button">
            Undo edition {edition.number}
          </button>
        </form>
      ) : (
        <p className="mt-8 max-w-measure">Only a publisher can undo an edition.</p>
      )}
      <p className="not-printed mt-4">
        <a href={EDITION_ADDRESS}>Go back and undo nothing</a>
      </p>
      <ChangedTypes types={types} isPublished={false} />
    </>
  )
}

export function NoUndoArticle({ problem }: { problem: string }) {
  return (
    <>
      <h1>Undo the newest edition</h1>
      <p className="mt-4 max-w-measure">{problem}</p>
      <p className="mt-4">
        <a href={EDITION_ADDRESS}>Back to the next edition</a>
      </p>
    </>
  )
}
