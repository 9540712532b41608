import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { keptPageMetadata } from '@/app/page-metadata'
import { EarlyRemediesArticle } from '@/components/years/year-article'
import { earlyRemediesAddress, readEarlyRemediesAddress } from '@/lib/years/address'
import { earlyRemediesPage } from '@/lib/years/year-page'

type Props = { params: Promise<{ year: string; measure: string }> }

const readOnce = cache(earlyRemediesPage)

async function pageOf({ params }: Props) {
  const year = readEarlyRemediesAddress(await params)
  return year && readOnce(year)
}

// Made at the first request and kept until a new edition: the build needs no database.
export const generateStaticParams = () => []

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await pageOf(props)
  if (!page) return {}
  return keptPageMetadata({
    title: page.title,
    description: page.finding,
    canonical: earlyRemediesAddress(page.year),
    type: 'article',
  })
}

export default async function EarlyRemediesRoute(props: Props) {
  const page = await pageOf(props)
  // Readers never come here: proxy.ts answers before, also for those without JavaScript.
  if (!page) notFound()
  return <EarlyRemediesArticle page={page} />
}
