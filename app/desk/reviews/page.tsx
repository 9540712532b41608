import type { Metadata } from 'next'
import { deskPerson } from '@/app/desk/desk-person'
import { QueueArticle } from '@/components/desk/reviews/queue-article'
import { readReviewsAddress } from '@/lib/desk/reviews/address'
import { queuePage } from '@/lib/desk/reviews/queue'
import type { Query } from '@/lib/platform/query'

export const metadata: Metadata = { title: 'Reviews' }

export default async function Reviews({ searchParams }: { searchParams: Promise<Query> }) {
  await deskPerson('reader')
  const { page, ...filters } = readReviewsAddress(await searchParams)
  return <QueueArticle queue={await queuePage(filters, page)} />
}
