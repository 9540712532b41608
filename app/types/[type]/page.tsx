import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { pageMetadata } from '@/app/page-metadata'
import { TypeYearArticle } from '@/components/types/type-year-article'
import { TypeYearsArticle } from '@/components/types/type-years-article'
import { typeFromAddress } from '@/lib/domain/authority-types'
import type { Query } from '@/lib/platform/query'
import { readTypeAddress, typeAddress } from '@/lib/types/address'
import { typePage } from '@/lib/types/type-page'
import { uncapitalised } from '@/lib/words/numbers'

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
  if (!found) return {}
  const { title } = found.page
  const type = typeFromAddress((await props.params).type)
  if (!type) return {}
  return pageMetadata({
    title,
    description:
      found.kind === 'year'
        ? `${title}: ${uncapitalised(found.page.measure.title)}. ${found.page.finding ?? found.page.share}`
        : (found.page.without ??
          `${title}: the average of each measure, as the Ombudsman prints it. Choose a year to see each council.`),
    // Sorting the table, or switching the measure, shows another form of the same page.
    canonical: typeAddress(type, found.kind === 'year' ? { year: found.page.year } : {}),
  })
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
