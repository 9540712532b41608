import { WHY_ID } from '@/lib/desk/reviews/proposing'
import type { SourcePage } from '@/lib/desk/reviews/review-page'

/** Proposes to put a source under review again that was discarded by mistake. */
export function TakeDiscardBack({ page: { addresses, queue, seen } }: { page: SourcePage }) {
  return (
    <section aria-labelledby="take-back" className="not-printed mt-8">
      <h2 id="take-back">Take the discard back</h2>
      <p className="mt-2 max-w-measure">
        It goes under review again, with a number of its own. We keep this review, and your reason.
      </p>
      <form method="post" action={addresses.decide} autoComplete="off" className="mt-3">
        <input type="hidden" name="seen" value={seen} />
        <input type="hidden" name="queue" value={queue} />
        <label htmlFor={WHY_ID} className="mb-1 block font-semibold">
          Your reason
        </label>
        <textarea id={WHY_ID} name="why" rows={3} maxLength={2000} className="desk-field max-w-none" />
        <p className="mt-3">
          <button type="submit" name="do" value="propose" className="desk-button">
            Propose to take it back
          </button>
        </p>
      </form>
    </section>
  )
}
