import { letterLineId } from '@/lib/letter/address'
import type { TextPage } from '@/lib/letter/letter-view'
import type { OwnPassagesView } from '@/lib/letter/own-passages-view'

/** The whole letter, line by line, with the lines that figures were read from marked. */
export function LetterText({
  pages,
  hasFigures,
  isRecognised,
}: {
  pages: TextPage[]
  hasFigures: boolean
  isRecognised: boolean
}) {
  return (
    <section aria-labelledby="letter-text" className="mt-12">
      <h2 id="letter-text">The letter's text</h2>
      <p className="mt-2 max-w-measure text-sm text-quiet">
        {isRecognised
          ? 'Recognised in pictures of its pages, so words can be misread.'
          : 'As it was received, with whatever text extraction left in it.'}
        {hasFigures && ' Lines that figures were read from are marked.'}
      </p>
      <div className="mt-4 max-w-[48rem] text-sm">
        {pages.map(({ page, lines }) => (
          <div key={page}>
            {pages.length > 1 && <h3 className="mt-6 mb-1 text-base">Page {page}</h3>}
            {lines.map(({ line, text, marked }, i) =>
              text.trim() === '' ? null : (
                <p
                  // Lines of text that stood side by side share a number.
                  // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a letter never change.
                  key={`${line}-${i}`}
                  id={letterLineId(page, line)}
                  className="letter-line grid grid-cols-[2.5rem_1fr] py-1"
                >
                  <span aria-hidden="true" className="text-quiet">
                    {line}
                  </span>
                  <span className="min-w-0 whitespace-pre-wrap">
                    {marked ? <mark className="bg-expected text-ink">{text}</mark> : text}
                  </span>
                </p>
              ),
            )}
          </div>
        ))}
      </div>
    </section>
  )
}

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
