import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { pageMetadata } from '@/app/page-metadata'
import { CompareArticle } from '@/components/compare/compare-article'
import { COMPARE_ADDRESS, compareAddress, readCompareAddress } from '@/lib/compare/address'
import { comparePage } from '@/lib/compare/compare-page'
import { type Query, writeQuery } from '@/lib/platform/query'

type Props = { searchParams: Promise<Query> }

const readOnce = cache((query: string) => comparePage(readCompareAddress(JSON.parse(query))))

async function pageOf({ searchParams }: Props) {
  return readOnce(JSON.stringify(await searchParams))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ title, figure }, query] = await Promise.all([pageOf(props), props.searchParams])
  const { councils, measure, from, to } = readCompareAddress(query)
  return pageMetadata({
    title,
    description:
      figure?.answer ??
      'Choose up to eight councils and see their figures next to each other, each with the average of its own type.',
    canonical: compareAddress({ councils: councils.toSorted() }),
    shown: `${COMPARE_ADDRESS}${writeQuery({ councils, measure, from, to })}`,
  })
}

export default async function Compare(props: Props) {
  const page = await pageOf(props)
  if (page.redirectTo) redirect(page.redirectTo)
  return <CompareArticle page={page} />
}
