import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { TypeYearArticle } from '@/components/types/type-year-article'
import { TypeYearsArticle } from '@/components/types/type-years-article'
import type { Query } from '@/lib/platform/query'
import { readTypeAddress } from '@/lib/types/address'
import { typePage } from '@/lib/types/type-page'

type Props = {
  params: Promise<{ type: string }>
  searchParams: Promise<Query>
}

const readOnce = cache(async (segment: string, query: string) => {
  const asked = readTypeAddress(segment, JSON.parse(query))
  return asked && typePage(asked)
})

async function pageOf({ params, searchParams }: Props) {
  return readOnce((await params).type, JSON.stringify(await searchParams))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await pageOf(props)
  return found ? { title: found.page.title } : {}
}

export default async function TypeRoute(props: Props) {
  const found = await pageOf(props)
  // Readers never come here: proxy.ts answers before, also for those without JavaScript.
  if (!found) notFound()
  return found.kind === 'year' ? (
    <TypeYearArticle page={found.page} />
  ) : (
    <TypeYearsArticle page={found.page} />
  )
}
