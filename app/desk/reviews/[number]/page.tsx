import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { deskPerson } from '@/app/desk/desk-person'
import { SourceArticle } from '@/components/desk/reviews/source-article'
import { noteVisit } from '@/lib/desk/reviews/act'
import { readReviewsAddress } from '@/lib/desk/reviews/address'
import { standingAt } from '@/lib/desk/reviews/answers'
import { sourcePage } from '@/lib/desk/reviews/review-page'
import type { Query } from '@/lib/platform/query'

type Props = { params: Promise<{ number: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Review ${(await params).number}` }
}

export default async function ReviewRoute({ params, searchParams }: Props) {
  const viewer = await deskPerson('reader')
  const standing = await standingAt(await params)
  if (!standing) notFound()
  const now = new Date()
  const { page, ...filters } = readReviewsAddress(await searchParams)
  await noteVisit(standing, viewer, now)
  const from = page === 1 ? null : page
  return <SourceArticle page={await sourcePage(standing, { viewer, filters, from, now })} />
}
