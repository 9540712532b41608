import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { pageMetadata } from '@/app/page-metadata'
import { CouncilFilters } from '@/components/coverage/council-filters'
import { CouncilTable } from '@/components/coverage/council-table'
import { EditionFoot } from '@/components/ui/edition-foot'
import { HashEntries } from '@/components/ui/hash-entries'
import { InPlaceLink } from '@/components/ui/in-place-link'
import { SwitchLinks } from '@/components/ui/switch-links'
import { COVERAGE_ADDRESS, councilsAddress, readCouncilsAddress } from '@/lib/coverage/address'
import { councilsPage } from '@/lib/coverage/councils-page'
import { type Query, queryFrom } from '@/lib/platform/query'
import { isWrittenAs } from '@/lib/platform/written-query'
import { editionNote } from '@/lib/words/edition-note'

type Props = { searchParams: Promise<Query> }

const readOnce = cache((address: string) =>
  councilsPage(readCouncilsAddress(queryFrom(new URL(address, 'http://site.invalid').searchParams))),
)

/** @returns the one address of what is asked for: a form sends its empty fields too */
async function addressOf({ searchParams }: Props) {
  const asked = readCouncilsAddress(await searchParams)
  return councilsAddress(asked.year, asked)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const address = await addressOf(props)
  const { title, filters } = await readOnce(address)
  return pageMetadata({
    title,
    description: `Find a council in England${filters.year ? ` in ${filters.year}` : ''} by name, type or region. See how many complaints about it the Ombudsman upheld.`,
    // Years, filters, order and pages are forms of one page.
    canonical: councilsAddress(),
    shown: address,
  })
}

export default async function Councils(props: Props) {
  const address = await addressOf(props)
  if (!isWrittenAs(await props.searchParams, address)) permanentRedirect(address)
  const { edition, title, totals, filters, sorts, found, rows, pages, whole } = await readOnce(address)
  return (
    <>
      <HashEntries />
      <h1>{title}</h1>
      <p className="mt-3 max-w-measure">
        {totals} <a href={COVERAGE_ADDRESS}>What we have, and what is missing</a>
      </p>
      <div className="mt-6">
        <CouncilFilters filters={filters} />
      </div>
      <div className="mt-3 flex flex-wrap items-baseline justify-between gap-x-8">
        <p>
          <span role="status">{found}</span> {whole && <a href={whole}>Show all</a>}
        </p>
        <div className="not-printed">
          <SwitchLinks label="Sort by" links={sorts} anchor={InPlaceLink} />
        </div>
      </div>
      {rows.length > 0 && <CouncilTable rows={rows} caption={found} />}
      {rows.length > 0 && <p className="mt-3 max-w-measure text-sm text-quiet">{HOW_TO_READ}</p>}
      {pages.length > 0 && (
        <div className="not-printed mt-6">
          <SwitchLinks label="Page" links={pages} anchor={InPlaceLink} />
        </div>
      )}
      <EditionFoot note={editionNote(edition)} />
    </>
  )
}

const HOW_TO_READ =
  'Each dot is an investigation: filled if the Ombudsman upheld the complaint. Larger numbers are a bar. The dashed line is the average of the authority type. The bracket is the expected range.'
