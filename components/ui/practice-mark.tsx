import { PALETTE } from '@/lib/series/palette'
import { PRACTICE_MARK, PRACTICE_SENTENCE } from '@/lib/words/practice-words'

/** In the margin of each sheet: the second sheet of a paper can lie on a table without the first. */
const ON_PAPER = `@page { @top-left { content: "${PRACTICE_MARK}"; font: bold 9pt sans-serif; color: ${PALETTE.ink}; } }`

/** Heads every page of the practice site. Its ground is a note’s, which is printed too. */
export function PracticeMark() {
  return (
    <>
      <style href="practice-on-paper" precedence="low">
        {ON_PAPER}
      </style>
      <aside aria-label="Practice" className="bg-council">
        <p role="note" className="mx-auto max-w-page bg-council px-5 py-3 text-white">
          <strong>{PRACTICE_MARK}.</strong> {PRACTICE_SENTENCE}
        </p>
      </aside>
    </>
  )
}
