import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { keptPageMetadata } from '@/app/page-metadata'
import { CouncilYearArticle } from '@/components/letter/council-year-article'
import { councilYearAddress, readCouncilYearAddress } from '@/lib/letter/address'
import { councilYearPage } from '@/lib/letter/letter-page'
import { councilListed } from '@/lib/listed/council-listed'
import { councilPictureAddress, pictureWords } from '@/lib/sharing/preview'

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
  const { council, year, edition } = page
  const title = `${council.officialName}, ${year}`
  return keptPageMetadata({
    title,
    description: `${page.headline} Every figure, with the words it came from.`,
    canonical: councilYearAddress(council.slug, year),
    picture: {
      address: councilPictureAddress(council.slug, year, edition.number),
      alt: pictureWords(title, page.measures),
    },
    type: 'article',
  })
}

export default async function CouncilYearRoute(props: Props) {
  const page = await pageOf(props)
  if (!page) notFound()
  const listed = await councilListed(page.council, page.year)
  return <CouncilYearArticle page={page} listed={listed} />
}
