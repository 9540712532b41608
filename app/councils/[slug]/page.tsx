import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { councilMetadata } from '@/app/council-metadata'
import { CouncilArticle } from '@/components/council/council-article'
import { councilPage } from '@/lib/council/council-page'
import { councilListed } from '@/lib/listed/council-listed'
import { overlappingCouncils } from '@/lib/map/overlapping-councils'

type Props = { params: Promise<{ slug: string }> }

const pageOf = cache((slug: string) => councilPage(slug, null))

// Made at the first request and kept until a new edition: the build needs no database.
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await pageOf((await params).slug)
  return page ? councilMetadata(page, null) : {}
}

export default async function CouncilRoute({ params }: Props) {
  const page = await pageOf((await params).slug)
  if (!page) notFound()
  const year = page.featured?.year ?? null
  const [overlapping, listed] = await Promise.all([
    overlappingCouncils(page.council, year),
    councilListed(page.council, year),
  ])
  return <CouncilArticle page={page} overlapping={overlapping} listed={listed} />
}
