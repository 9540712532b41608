import { PRACTICE_MARK, PRACTICE_SENTENCE } from '@/lib/words/practice-words'

/** Heads every page of the practice site. Its ground is a note’s, which is printed too. */
export function PracticeMark() {
  return (
    <aside aria-label="Practice" className="bg-council">
      <p role="note" className="mx-auto max-w-page bg-council px-5 py-3 text-white">
        <strong>{PRACTICE_MARK}.</strong> {PRACTICE_SENTENCE}
      </p>
    </aside>
  )
}
