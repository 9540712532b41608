import type { EditionInList } from '@/lib/editions/editions-page'
import { EditionNote } from './edition-note'

export function EditionList({ editions }: { editions: EditionInList[] }) {
  return (
    <>
      {editions.length === 0 && <p className="mt-6">We have not published an edition yet.</p>}
      <ol className="mt-8 border-t border-hairline" reversed>
        {editions.map(({ number, href, published, summary, note, changes }) => (
          <li key={number} className="border-b border-hairline py-4">
            <a href={href} className="font-serif text-xl font-semibold">
              Edition {number}
            </a>
            , published {published}
            <p className="max-w-measure">{summary}</p>
            <EditionNote note={note} />
            {changes.map((change) => (
              <p key={change} className="max-w-measure text-sm text-quiet">
                {change}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </>
  )
}
