import { EditionNote } from '@/components/editions/edition-note'
import { DESK_ADDRESS, UNDO_ADDRESS } from '@/lib/desk/address'
import type { PublishedEdition } from '@/lib/desk/publishing/published-edition'
import { dayInWords } from '@/lib/domain/day'
import { ChangedTypes } from './changed-types'

/** What was published, with links to where everybody sees it. */
export function PublishedArticle({ page }: { page: PublishedEdition }) {
  const { edition, overview, types, href } = page
  return (
    <>
      <h1>Edition {edition.number} is published</h1>
      <p className="mt-3 max-w-measure font-serif text-xl">{overview}</p>
      <p className="mt-2 max-w-measure">
        {edition.summary} Published {dayInWords(edition.publishedOn)}.
      </p>
      <EditionNote note={edition.note} />
      <ul className="not-printed mt-4 flex flex-wrap gap-x-8 gap-y-1">
        <li>
          <a href={href}>See its public page</a>
        </li>
        <li>
          <a href={DESK_ADDRESS}>Back to the desk</a>
        </li>
        <li>
          <a href={UNDO_ADDRESS}>Undo the newest edition</a>
        </li>
      </ul>
      <ChangedTypes types={types} isPublished />
    </>
  )
}
