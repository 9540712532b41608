import type { Metadata } from 'next'
import { pageMetadata } from '@/app/page-metadata'
import { CoverageSquares } from '@/components/coverage/coverage-squares'
import { CountTable, CoverageKey, CoverageMatrix } from '@/components/coverage/coverage-tables'
import { GapList } from '@/components/coverage/gap-list'
import { EditionFoot } from '@/components/ui/edition-foot'
import { COVERAGE_ADDRESS, COVERAGE_OF_TYPE_ID, readCoverageAddress } from '@/lib/coverage/address'
import { coveragePage } from '@/lib/coverage/coverage-page'
import type { Query } from '@/lib/platform/query'
import { editionNote } from '@/lib/words/edition-note'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: 'Coverage',
    description:
      'The councils and years we have figures for, the sources they came from, and the files that would fill the gaps.',
    canonical: COVERAGE_ADDRESS,
  })
}

export default async function Coverage({ searchParams }: { searchParams: Promise<Query> }) {
  const { edition, years, finding, squares, ended, gaps, sources, outcomes, types, matrix, unnamed } =
    await coveragePage(readCoverageAddress(await searchParams))
  return (
    <>
      <h1>Coverage: what we have and what is missing</h1>
      <p className="mt-4 max-w-measure">
        {finding} Everything on this site comes from these figures. They are not the whole picture of England.
      </p>
      <CoverageSquares years={years} rows={squares} />
      <div className="mt-3 max-w-measure space-y-2 text-sm">
        <p>
          The fuller the square, the more of that year’s councils we have figures for. It does not show how
          well a council did.
        </p>
        {ended && <p>{ended}</p>}
      </div>
      <GapList gaps={gaps} />
      <section aria-labelledby="sources" className="mt-14">
        <h2 id="sources">Sources and checks</h2>
        <p className="mt-2 max-w-measure">
          The Ombudsman writes to every council each year, so a letter we don’t have probably exists. If a
          council’s figures for a year have more than one source, the first table counts them once for each
          source.
        </p>
        <CountTable caption="Where we read the figures" head="Source" years={years} rows={sources} />
        <CountTable caption="What our checks found" head="Result" years={years} rows={outcomes} />
        {unnamed > 0 && (
          <p className="mt-3 text-sm">
            {unnamed} more {unnamed === 1 ? 'file needs' : 'files need'} a manual review, because we could not
            identify the council or the year.
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
