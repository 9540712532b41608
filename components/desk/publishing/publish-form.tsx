import { NOTE_FORM, PUBLISH_FORM } from '@/lib/desk/address'
import type { DeskAnswer } from '@/lib/desk/answer'
import type { NextEdition } from '@/lib/desk/publishing/edition-page'
import { NotePreview } from './note-preview'

/** The note for readers, and the one press that publishes. A reader of letters sees who can. */
export function PublishForm({ page, answer }: { page: NextEdition; answer: DeskAnswer }) {
  const { number, fingerprint, canPublish } = page
  const problem = answer.said.find(({ kind, field }) => kind === 'problem' && field === 'note')
  const { note } = answer.typed
  if (!canPublish)
    return (
      <p className="mt-2 max-w-measure">
        Only a publisher can publish this. Tell one that it is ready. They see the same page, with a button.
      </p>
    )
  return (
    <form method="post" action={PUBLISH_FORM} className="not-printed mt-3 space-y-4">
      <input type="hidden" name="fingerprint" value={fingerprint} />
      {number === null ? (
        <input type="hidden" name="note" value="" />
      ) : (
        <div>
          <label htmlFor="note" className="mb-1 block font-semibold">
            A note for readers (you can leave it empty)
          </label>
          <p id="note-help" className="mb-1 max-w-measure text-sm text-quiet">
            It will be on the page of edition {number}. An empty line begins a new paragraph.
          </p>
          {problem && (
            <p id="note-problem" className="mb-1 font-semibold">
              {problem.text}
            </p>
          )}
          <textarea
            id="note"
            name="note"
            rows={5}
            defaultValue={note}
            aria-describedby={problem ? 'note-help note-problem' : 'note-help'}
            aria-invalid={problem ? true : undefined}
            className="desk-field max-w-measure"
          />
        </div>
      )}
      {note && !problem && (
        <div>
          <p className="mb-2 font-semibold">Readers will see your note like this:</p>
          <NotePreview note={note} />
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        {number !== null && (
          <button type="submit" formAction={NOTE_FORM} className="desk-button desk-button-quiet">
            Preview the note
          </button>
        )}
        <button type="submit" className="desk-button">
          {number === null ? 'Finish with these files' : `Publish edition ${number}`}
        </button>
      </div>
      <p className="max-w-measure text-sm text-quiet">
        {number === null
          ? 'This makes no edition. It only says that nothing more comes of these files.'
          : 'Everyone sees it as soon as you press. You can undo it with another edition.'}
      </p>
    </form>
  )
}
