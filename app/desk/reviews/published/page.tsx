import type { Metadata } from 'next'
import { deskPerson } from '@/app/desk/desk-person'
import { FoundPublished } from '@/components/desk/reviews/find-published'
import { findPublished } from '@/lib/desk/reviews/find-published'
import { type Query, typedValue } from '@/lib/platform/query'

export const metadata: Metadata = { title: 'A published letter' }

export default async function Published({ searchParams }: { searchParams: Promise<Query> }) {
  await deskPerson('reader')
  return <FoundPublished found={await findPublished(typedValue(await searchParams, 'council') ?? '')} />
}
