import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { CompareArticle } from '@/components/compare/compare-article'
import { readCompareAddress } from '@/lib/compare/address'
import { comparePage } from '@/lib/compare/compare-page'
import type { Query } from '@/lib/platform/query'

type Props = { searchParams: Promise<Query> }

const readOnce = cache((query: string) => comparePage(readCompareAddress(JSON.parse(query))))

async function pageOf({ searchParams }: Props) {
  return readOnce(JSON.stringify(await searchParams))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await pageOf(props)).title }
}

export default async function Compare(props: Props) {
  const page = await pageOf(props)
  if (page.redirectTo) redirect(page.redirectTo)
  return <CompareArticle page={page} />
}
