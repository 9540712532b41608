import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { helpMetadata, pageMetadata } from '@/app/page-metadata'
import { BriefingArticle } from '@/components/briefing/briefing-article'
import { NoSuch } from '@/components/ui/no-such'
import { briefingAddress, readBriefingAddress } from '@/lib/briefing/address'
import { briefingPage } from '@/lib/briefing/briefing-page'
import { parseReportingYear } from '@/lib/domain/reporting-year'
import type { Query } from '@/lib/platform/query'
import { siteAddress } from '@/lib/platform/site-address'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Query>
}

/** Read once for a request, though both the head and the body of the page need it. */
const readOnce = cache(async (slug: string, query: string) => {
  const asked = readBriefingAddress(JSON.parse(query))
  return briefingPage(slug, asked, siteAddress(await headers()))
})

async function pageOf({ params, searchParams }: Props) {
  const { slug } = await params
  return readOnce(slug, JSON.stringify(await searchParams))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await pageOf(props)
  if (page.kind !== 'briefing') return helpMetadata('No such briefing')
  const { title, headline, address } = page.briefing
  const [{ slug }, query] = await Promise.all([props.params, props.searchParams])
  const year = parseReportingYear(readBriefingAddress(query).year ?? '')
  return pageMetadata({
    title: `Briefing: ${title}`,
    description: `Briefing for a committee. ${headline}`,
    // Other councils next to it, or an edition, make another form of the same briefing.
    canonical: briefingAddress(slug, { ...(year && { year }) }),
    shown: address.slice(siteAddress(await headers()).length),
    type: 'article',
  })
}

export default async function BriefingRoute(props: Props) {
  const page = await pageOf(props)
  if (page.kind === 'elsewhere') redirect(page.href)
  return page.kind === 'help' ? <NoSuch what="briefing" help={page} /> : <BriefingArticle page={page} />
}
