import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { keptPageMetadata } from '@/app/page-metadata'
import { YearArticle } from '@/components/years/year-article'
import { readYearAddress, yearAddress } from '@/lib/years/address'
import { yearPage } from '@/lib/years/year-page'

type Props = { params: Promise<{ year: string }> }

const readOnce = cache(yearPage)

async function pageOf({ params }: Props) {
  const year = readYearAddress(await params)
  return year && readOnce(year)
}

// Made at the first request and kept until a new edition: the build needs no database.
export const generateStaticParams = () => []

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await pageOf(props)
  if (!page) return {}
  return keptPageMetadata({
    title: page.title,
    description: page.answer,
    canonical: yearAddress(page.year),
    type: 'article',
  })
}

export default async function YearRoute(props: Props) {
  const page = await pageOf(props)
  // Readers never come here: proxy.ts answers before, also for those without JavaScript.
  if (!page) notFound()
  return <YearArticle page={page} />
}
