import { letterLineId } from '@/lib/letter/address'
import type { OwnPassagesView } from '@/lib/letter/own-passages-view'

/** What the letter says only to its council, and how that was found. */
export function OwnPassages({ own, council }: { own: OwnPassagesView; council: string }) {
  return (
    <section aria-labelledby="own-passages" className="mt-12 max-w-measure">
      <h2 id="own-passages">Only to {council}</h2>
      <p className="mt-2 text-sm text-quiet">
        Most of a letter is the same for every council that year. {own.foundBy}
      </p>
      {own.passages.length === 0 ? (
        <p className="mt-3">The letter says nothing that most others do not.</p>
      ) : (
        <div className="mt-4 space-y-5">
          {own.passages.map(({ page, line, text }) => (
            <blockquote key={text} className="space-y-3 border-l-2 border-council pl-5">
              {text.split('\n').map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
              <p className="text-sm not-printed">
                <a href={`#${letterLineId(page, line)}`}>Where it stands in the letter</a>
              </p>
            </blockquote>
          ))}
        </div>
      )}
    </section>
  )
}
