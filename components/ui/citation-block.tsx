import type { Citation } from '@/lib/words/citation'
import { CitationForms } from './citation-forms'

/** How to cite what a page shows. */
export function CitationBlock({ citation }: { citation: Citation }) {
  return (
    <section aria-labelledby="citation" className="mt-12">
      <h2 id="citation">Cite this</h2>
      <CitationForms citation={citation} />
    </section>
  )
}
