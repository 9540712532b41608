import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { CompareArticle } from '@/components/compare/compare-article'
import { readCompareAddress } from '@/lib/compare/address'
import { comparePage } from '@/lib/compare/compare-page'
import type { Query } from '@/lib/platform/query'

type Props = { searchParams: Promise<Query> }

/** Read once for a request, though both the head and the body of the page need it. */
const readOnce = cache((query: string) => comparePage(readCompareAddress(JSON.parse(query) as Query)))

async function pageOf({ searchParams }: Props) {
  return {
    asked: readCompareAddress(await searchParams),
    page: await readOnce(JSON.stringify(await searchParams)),
  }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page } = await pageOf(props)
  return { title: page.title }
}

export default async function Compare(props: Props) {
  const { asked, page } = await pageOf(props)
  if (page.redirectTo) redirect(page.redirectTo)
  return <CompareArticle page={page} typed={asked.add ?? ''} />
}
