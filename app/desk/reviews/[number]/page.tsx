import type { Metadata } from 'next'
import { deskPerson } from '@/app/desk/desk-person'
import type { Query } from '@/lib/platform/query'
import { SourceRoute } from '../source-route'

type Props = { params: Promise<{ number: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Review ${(await params).number}` }
}

export default async function ReviewRoute({ params, searchParams }: Props) {
  const viewer = await deskPerson('reader')
  return <SourceRoute viewer={viewer} at={await params} query={await searchParams} />
}
