import { letterLineId } from '@/lib/addresses'
import type { LetterView } from '@/lib/views/council-year-page'

/** The whole letter, line by line, with the lines that figures were read from marked. */
export function LetterText({ lines, hasFigures }: { lines: LetterView['lines']; hasFigures: boolean }) {
  return (
    <section aria-labelledby="letter-text" className="mt-12">
      <h2 id="letter-text">The letter's text</h2>
      <p className="mt-2 max-w-measure text-sm text-quiet">
        As it was received, with whatever text extraction left in it.
        {hasFigures && ' Lines that figures were read from are marked.'}
      </p>
      <div className="mt-4 max-w-[48rem] text-sm">
        {lines.map(({ page, line, text, marked }) =>
          text.trim() === '' ? null : (
            <p
              key={`${page}-${line}`}
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
    </section>
  )
}
