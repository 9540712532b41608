import type { Metadata } from 'next'
import { cache } from 'react'
import { pageMetadata } from '@/app/page-metadata'
import { CouncilList } from '@/components/coverage/council-list'
import { EditionFoot } from '@/components/ui/edition-foot'
import { SwitchLinks } from '@/components/ui/switch-links'
import { councilsAddress, readCouncilsAddress } from '@/lib/coverage/address'
import { councilsPage } from '@/lib/coverage/councils-page'
import type { Query } from '@/lib/platform/query'
import { editionNote } from '@/lib/words/edition-note'
import { yearLinks } from '@/lib/words/switch-link'

type Props = { searchParams: Promise<Query> }

const readOnce = cache(councilsPage)

async function pageOf({ searchParams }: Props) {
  return readOnce(readCouncilsAddress(await searchParams))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { year } = await pageOf(props)
  return pageMetadata({
    title: `All councils in ${year}`,
    description: `Every council in England in ${year}, with how many complaints the Ombudsman upheld about it, or why we have no figure.`,
    canonical: councilsAddress(),
    shown: councilsAddress(year),
  })
}

export default async function Councils(props: Props) {
  const { edition, year, years, total, totalPublished, ended, types } = await pageOf(props)
  return (
    <>
      <h1>Councils in {year}</h1>
      <p className="mt-3 max-w-measure">
        There were {total} councils in {year}. We have a letter or figures for {totalPublished} of them
        {ended > 0 && `, and for ${ended} that had ended before`}.
      </p>
      <div className="mt-6 border-b border-hairline">
        <SwitchLinks label="Reporting year" links={yearLinks(years, year, councilsAddress)} />
      </div>
      {types.map((type) => (
        <CouncilList key={type.type} type={type} />
      ))}
      <EditionFoot note={editionNote(edition)} />
    </>
  )
}
