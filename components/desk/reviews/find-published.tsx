import { FIND_PUBLISHED } from '@/lib/desk/reviews/address'
import type { FoundLetters } from '@/lib/desk/reviews/find-published'

/** The box that finds published letters by their council. */
export function FindPublishedForm({ typed }: { typed?: string }) {
  return (
    <form method="get" action={FIND_PUBLISHED} className="mt-3 flex flex-wrap items-end gap-x-4 gap-y-3">
      <div>
        <label htmlFor="published-council" className="mb-1 block text-sm font-semibold">
          Council
        </label>
        <input
          id="published-council"
          name="council"
          type="text"
          defaultValue={typed}
          autoComplete="off"
          spellCheck={false}
          className="h-11 w-64 max-w-full border border-rule bg-white px-3"
        />
      </div>
      <button type="submit" className="desk-button desk-button-quiet h-11">
        Find its letters
      </button>
    </form>
  )
}

/** The published letters of a council, to correct one. */
export function FoundPublished({ found: { typed, finding, links } }: { found: FoundLetters }) {
  return (
    <>
      <h1>A letter that is published</h1>
      <FindPublishedForm typed={typed} />
      <section aria-labelledby="found" className="mt-8 max-w-measure">
        <h2 id="found">{finding}</h2>
        <ul className="mt-2">
          {links.map(({ words, href, facts }) => (
            <li key={href} className="border-b border-hairline py-2">
              <a href={href}>{words}</a> {facts && <span className="text-sm text-quiet">{facts}</span>}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
