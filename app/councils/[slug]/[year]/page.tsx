import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { CouncilYearArticle } from '@/components/letter/council-year-article'
import { readCouncilYearAddress } from '@/lib/letter/address'
import { councilYearPage } from '@/lib/letter/letter-page'

type Props = { params: Promise<{ slug: string; year: string }> }

export const generateStaticParams = () => []

const readOnce = cache(councilYearPage)

async function pageOf({ params }: Props) {
  const asked = readCouncilYearAddress(await params)
  return asked && readOnce(asked.slug, asked.year)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await pageOf(props)
  if (!page) return {}
  const title = `${page.council.officialName}, ${page.year}`
  const description = page.headline
  return { title, description, openGraph: { type: 'article', siteName: 'Upheld', title, description } }
}

export default async function CouncilYearRoute(props: Props) {
  const page = await pageOf(props)
  if (!page) notFound()
  return <CouncilYearArticle page={page} />
}
