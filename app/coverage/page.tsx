import type { Metadata } from 'next'
import { CoverageSquares } from '@/components/coverage/coverage-squares'
import { CountTable, CoverageKey, CoverageMatrix } from '@/components/coverage/coverage-tables'
import { GapList } from '@/components/coverage/gap-list'
import { EditionFoot } from '@/components/ui/edition-foot'
import { COVERAGE_OF_TYPE_ID, readCoverageAddress } from '@/lib/coverage/address'
import { coveragePage } from '@/lib/coverage/coverage-page'
import type { Query } from '@/lib/platform/query'
import { editionNote } from '@/lib/words/edition-note'

export const metadata: Metadata = {
  title: 'Coverage',
  description:
    'For which councils and years we have figures, from which source, and which files would fill the gaps.',
}

export default async function Coverage({ searchParams }: { searchParams: Promise<Query> }) {
  const { edition, years, finding, squares, ended, gaps, sources, outcomes, types, matrix, unnamed } =
    await coveragePage(readCoverageAddress(await searchParams))
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
      <section aria-labelledby={COVERAGE_OF_TYPE_ID} className="mt-14">
        <h2 id={COVERAGE_OF_TYPE_ID}>Council by council</h2>
        <ul className="mt-3 gap-x-8 sm:columns-2">
          {types.map(({ id, title, published, href, current }) => (
            <li key={id} className="break-inside-avoid py-1">
              <a href={href} aria-current={current ? 'true' : undefined}>
                {title}
              </a>
              : <span className="text-sm text-quiet">{published}</span>
            </li>
          ))}
        </ul>
        {matrix && (
          <div className="mt-6">
            <CoverageKey />
            <CoverageMatrix title={matrix.title} years={years} rows={matrix.rows} />
          </div>
        )}
      </section>
      <EditionFoot note={editionNote(edition)} />
    </>
  )
}
