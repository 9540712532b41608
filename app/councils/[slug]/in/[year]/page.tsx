import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { councilMetadata } from '@/app/council-metadata'
import { CouncilArticle } from '@/components/council/council-article'
import { readCouncilInYearAddress } from '@/lib/council/address'
import { councilPage } from '@/lib/council/council-page'
import { councilListed } from '@/lib/listed/council-listed'
import { overlappingCouncils } from '@/lib/map/overlapping-councils'

// Shown at /councils/luton?year=2022-23 (see proxy.ts), so that the page of each year is made once and kept.
type Props = { params: Promise<{ slug: string; year: string }> }

const readOnce = cache(councilPage)

async function pageOf({ params }: Props) {
  const asked = readCouncilInYearAddress(await params)
  const page = asked && (await readOnce(asked.slug, asked.year))
  return page && { page, year: asked.year }
}

export const generateStaticParams = () => []

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await pageOf(props)
  return found ? councilMetadata(found.page, found.year) : {}
}

export default async function CouncilInYearRoute(props: Props) {
  const found = await pageOf(props)
  if (!found) notFound()
  const { council, featured } = found.page
  const [overlapping, listed] = await Promise.all([
    overlappingCouncils(council, featured?.year ?? null),
    councilListed(council, featured?.year ?? null),
  ])
  return <CouncilArticle page={found.page} overlapping={overlapping} listed={listed} />
}
