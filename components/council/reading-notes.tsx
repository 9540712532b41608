import { Cautions } from '@/components/ui/cautions'
import { Term } from '@/components/ui/term'
import type { ReadingNotes as Notes } from '@/lib/council/reading-notes'

/** Definitions, marks, sources and cautions, once for the whole page. */
export function ReadingNotes({ notes: { measures, notes, cautions } }: { notes: Notes }) {
  return (
    <section aria-labelledby="reading" className="mt-14 print:mt-4" data-reading-notes>
      <h2 id="reading" className="print:text-base">
        How to read these figures
      </h2>
      <div className="mt-3 grid gap-x-12 gap-y-4 lg:grid-cols-2 print:mt-1 print:block print:columns-2 print:gap-x-8 print:text-xs">
        <div className="space-y-3 text-sm print:text-xs">
          <dl className="space-y-2">
            {measures.map(({ term, title, meaning }) => (
              <div key={term}>
                <dt className="inline font-semibold">
                  <Term id={term}>{title}</Term>:{' '}
                </dt>
                <dd className="inline">{meaning}</dd>
              </div>
            ))}
          </dl>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
        <div className="print:mt-3">
          <Cautions cautions={cautions} title="Take care" />
        </div>
      </div>
    </section>
  )
}
