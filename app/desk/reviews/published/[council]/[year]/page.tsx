import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { deskPerson } from '@/app/desk/desk-person'
import { SourceArticle } from '@/components/desk/reviews/source-article'
import { noteVisit } from '@/lib/desk/reviews/act'
import { readReviewsAddress } from '@/lib/desk/reviews/address'
import { type PublishedParams, standingAt } from '@/lib/desk/reviews/answers'
import { sourcePage } from '@/lib/desk/reviews/review-page'
import type { Query } from '@/lib/platform/query'

export const metadata: Metadata = { title: 'A published letter' }

type Props = { params: Promise<PublishedParams>; searchParams: Promise<Query> }

export default async function PublishedRoute({ params, searchParams }: Props) {
  const viewer = await deskPerson('reader')
  const standing = await standingAt(await params)
  if (!standing) notFound()
  const now = new Date()
  const { page, ...filters } = readReviewsAddress(await searchParams)
  await noteVisit(standing, viewer, now)
  const from = page === 1 ? null : page
  return <SourceArticle page={await sourcePage(standing, { viewer, filters, from, now })} />
}
