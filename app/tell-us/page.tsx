import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { pageMetadata } from '@/app/page-metadata'
import { TellUsArticle } from '@/components/feedback/tell-us-article'
import { readTellUsAddress, tellUsAddress } from '@/lib/feedback/address'
import { tellUsPage } from '@/lib/feedback/tell-us-page'
import { contactAddress } from '@/lib/platform/env'
import type { Query } from '@/lib/platform/query'
import { siteAddress } from '@/lib/platform/site-address'

export async function generateMetadata(): Promise<Metadata> {
  const about = await pageMetadata({
    title: 'Is a figure wrong? Tell us',
    description: 'How to report a wrong figure on Upheld, what to send with it, and what happens next.',
    canonical: tellUsAddress(),
  })
  return { ...about, robots: { index: false } }
}

export default async function TellUs({ searchParams }: { searchParams: Promise<Query> }) {
  const asked = await headers()
  const page = tellUsPage({
    page: readTellUsAddress(await searchParams),
    referrer: asked.get('referer'),
    site: siteAddress(asked),
    contact: contactAddress(),
  })
  return <TellUsArticle page={page} />
}
