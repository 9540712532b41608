import { PRACTICE_MARK, PRACTICE_SENTENCE } from '@/lib/words/practice-words'

/** Heads every page of the practice site, on screens and on paper. */
export function PracticeMark() {
  return (
    <aside role="note" aria-label="Practice" className="bg-council text-white">
      <p className="mx-auto max-w-page px-5 py-3">
        <strong>{PRACTICE_MARK}.</strong> {PRACTICE_SENTENCE}
      </p>
    </aside>
  )
}
