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
      <h2 id="letter-text">The text of the letter</h2>
      <p className="mt-2 max-w-measure text-sm text-quiet">
        {isRecognised
          ? 'We read it from pictures of the pages with text recognition, so some words may be wrong.'
          : 'This is the text of the file as we received it, so some words may be broken.'}
        {hasFigures && ' The lines that figures come from are marked.'}
      </p>
      <div data-quoted className="mt-4 max-w-[48rem] text-sm">
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

/** What no other letter says, and how that was found. */
export function OwnPassages({ own }: { own: OwnPassagesView }) {
  return (
    <section aria-labelledby="own-passages" className="mt-12 max-w-measure">
      <h2 id="own-passages">{own.title}</h2>
      <p className="mt-2 text-sm text-quiet">
        Most of a letter is the same for every council that year. {own.foundBy}
      </p>
      {own.passages.length === 0 ? (
        <p className="mt-3">{own.nothing}</p>
      ) : (
        <div className="mt-4 space-y-5">
          {own.passages.map(({ page, line, text }) => (
            <blockquote key={text} className="space-y-3 border-l-2 border-council pl-5">
              {text.split('\n').map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
              <p className="text-sm not-printed">
                <a href={`#${letterLineId(page, line)}`}>Where it is in the letter</a>
              </p>
            </blockquote>
          ))}
        </div>
      )}
    </section>
  )
}
