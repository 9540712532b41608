import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { TellUsArticle } from '@/components/feedback/tell-us-article'
import { readTellUsAddress } from '@/lib/feedback/address'
import { tellUsPage } from '@/lib/feedback/tell-us-page'
import { contactAddress } from '@/lib/platform/env'
import type { Query } from '@/lib/platform/query'
import { siteAddress } from '@/lib/platform/site-address'

export const metadata: Metadata = {
  title: 'Is a figure wrong? Tell us',
  description: 'How to report a figure on Upheld that is wrong.',
  robots: { index: false },
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
