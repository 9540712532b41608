import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { deskPerson } from '@/app/desk/desk-person'
import { PublishedArticle } from '@/components/desk/publishing/published-article'
import { publishedEdition } from '@/lib/desk/publishing/published-edition'
import { readEditionAddress } from '@/lib/editions/address'

export const metadata: Metadata = { title: 'What was published' }

export default async function PublishedEditionPage({ params }: { params: Promise<{ number: string }> }) {
  await deskPerson('reader')
  const number = readEditionAddress(await params)
  const page = number === null ? null : await publishedEdition(number)
  if (!page) notFound()
  return <PublishedArticle page={page} />
}
