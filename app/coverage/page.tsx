import type { Metadata } from 'next'
import { connection } from 'next/server'
import { CoverageSquares } from '@/components/coverage/coverage-squares'
import { CountTable, CoverageKey, CoverageMatrix } from '@/components/coverage/coverage-tables'
import { GapList } from '@/components/coverage/gap-list'
import { EditionFoot } from '@/components/ui/edition-foot'
import { coveragePage } from '@/lib/coverage/coverage-page'
import { editionNote } from '@/lib/words/edition-note'

export const metadata: Metadata = {
  title: 'Coverage',
  description:
    'For which councils and years we have figures, from which source, and which files would fill the gaps.',
}

export default async function Coverage() {
  await connection()
  const { edition, years, finding, squares, ended, gaps, sources, outcomes, types, unnamed } =
    await coveragePage()
  return (
    <>
      <h1>Coverage: what we have and what is missing</h1>
      <p className="mt-4 max-w-measure">
        {finding} Everything on this site comes from these. They are not the whole picture of England.
      </p>
      <CoverageSquares years={years} rows={squares} />
      <div className="mt-3 max-w-measure space-y-2 text-sm">
        <p>
          The fuller a square, the more of the councils there were in that year have figures here. It says
          nothing about how they did.
        </p>
        {ended && <p>{ended}</p>}
      </div>
      <GapList gaps={gaps} />
      <section aria-labelledby="sources" className="mt-14">
        <h2 id="sources">Sources and checks</h2>
        <p className="mt-2 max-w-measure">
          The Ombudsman writes to every council each year, so what we don't have may well exist. A
          council-year with several sources is counted in each row of the first table.
        </p>
        <CountTable caption="Where they were read" head="Source" years={years} rows={sources} />
        <CountTable caption="What became of them" head="Outcome" years={years} rows={outcomes} />
        {unnamed > 0 && (
          <p className="mt-3 text-sm">
            {unnamed} more {unnamed === 1 ? 'file waits' : 'files wait'} for a person who can tell the council
            or the year.
          </p>
        )}
      </section>
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
