import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { pageMetadata } from '@/app/page-metadata'
import { CouncilDecisionsArticle } from '@/components/listed/council-decisions-article'
import { councilDecisionsAddress, readCouncilDecisionsAddress } from '@/lib/listed/address'
import { councilDecisionsPage } from '@/lib/listed/council-decisions-page'
import { type Query, queryFrom } from '@/lib/platform/query'
import { isWrittenAs } from '@/lib/platform/written-query'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> }

const readOnce = cache((slug: string, address: string) =>
  councilDecisionsPage(
    slug,
    readCouncilDecisionsAddress(queryFrom(new URL(address, 'http://site.invalid').searchParams)),
  ),
)

/** The one address of what is asked for: a form sends its empty fields too. */
async function addressOf({ params, searchParams }: Props) {
  const { slug } = await params
  const address = councilDecisionsAddress(slug, readCouncilDecisionsAddress(await searchParams))
  return { slug, address }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { slug, address } = await addressOf(props)
  const page = await readOnce(slug, address)
  if (!page) return {}
  return pageMetadata({
    title: page.title,
    description: page.lead,
    // Filters and pages are forms of one page.
    canonical: councilDecisionsAddress(slug),
    shown: address,
  })
}

export default async function CouncilDecisions(props: Props) {
  const { slug, address } = await addressOf(props)
  if (!isWrittenAs(await props.searchParams, address)) permanentRedirect(address)
  const page = await readOnce(slug, address)
  if (!page) notFound()
  return <CouncilDecisionsArticle page={page} />
}
