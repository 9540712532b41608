import type { Metadata } from 'next'
import { deskPerson } from '@/app/desk/desk-person'
import { SourceRoute } from '@/app/desk/reviews/source-route'
import type { PublishedParams } from '@/lib/desk/reviews/answers'
import type { Query } from '@/lib/platform/query'

export const metadata: Metadata = { title: 'A published letter' }

type Props = { params: Promise<PublishedParams>; searchParams: Promise<Query> }

export default async function PublishedRoute({ params, searchParams }: Props) {
  const viewer = await deskPerson('reader')
  return <SourceRoute viewer={viewer} at={await params} query={await searchParams} />
}
