import type { Metadata } from 'next'
import { connection } from 'next/server'
import { CountTable, CoverageKey, CoverageMatrix } from '@/components/coverage/coverage-tables'
import { EditionFoot } from '@/components/ui/edition-foot'
import { coveragePage } from '@/lib/coverage/coverage-page'
import { editionNote } from '@/lib/words/edition-note'

export const metadata: Metadata = {
  title: 'Coverage',
  description: 'Which letters and figures we have, of which council and year, and from which source.',
}

export default async function Coverage() {
  await connection()
  const { edition, years, finding, totals, sources, outcomes, types, unnamed } = await coveragePage()
  return (
    <>
      <h1>Coverage: what we have and what is missing</h1>
      <div className="mt-4 max-w-measure space-y-3">
        <p>{finding} Whatever this site says rests on these; it is never the whole picture of England.</p>
        <p>
          What we don't have may well exist: the Ombudsman writes to every council each year. Which councils
          there were in a year is what the register says.
        </p>
      </div>
      <CountTable
        caption="Council-years that we have, of all there were"
        head="Councils"
        years={years}
        rows={totals}
      />
      <CountTable caption="Where they were read" head="Source" years={years} rows={sources} />
      <CountTable caption="What became of them" head="Outcome" years={years} rows={outcomes} />
      {unnamed > 0 && (
        <p className="mt-3 text-sm">
          {unnamed} more {unnamed === 1 ? 'file waits' : 'files wait'} for a person who can tell the council
          or the year.
        </p>
      )}
      <section aria-labelledby="matrix" className="mt-14">
        <h2 id="matrix">Council by council</h2>
        <CoverageKey />
        <div className="mt-4 border-t border-hairline">
          {types.map(({ id, title, published, rows }) => (
            <details key={id} id={id} className="border-b border-hairline py-3">
              <summary className="cursor-pointer">
                <h3 className="inline">{title}</h3> <span className="text-sm text-quiet">{published}</span>
              </summary>
              <CoverageMatrix title={title} years={years} rows={rows} />
            </details>
          ))}
        </div>
      </section>
      <EditionFoot note={editionNote(edition)} />
    </>
  )
}
