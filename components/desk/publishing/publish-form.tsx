import { EditionNote } from '@/components/editions/edition-note'
import { NOTE_FORM, PUBLISH_FORM } from '@/lib/desk/address'
import type { DeskAnswer } from '@/lib/desk/answer'
import type { NextEdition } from '@/lib/desk/publishing/edition-page'
import { TextField } from './text-field'

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
        <TextField
          name="note"
          label="A note for readers (you can leave it empty)"
          help={`It will be on the page of edition ${number}. Lines stay as you type them.`}
          answer={answer}
        />
      )}
      {note && !problem && (
        <div className="border-l-4 border-council pl-4">
          <p className="text-sm text-quiet">Readers will see it like this:</p>
          <EditionNote note={note} />
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
