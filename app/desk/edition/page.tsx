import type { Metadata } from 'next'
import { deskAnswer, deskPerson } from '@/app/desk/desk-person'
import { NextEditionArticle, NoNextEditionArticle } from '@/components/desk/publishing/next-edition-article'
import { EDITION_ADDRESS } from '@/lib/desk/address'
import { deskPreview, unreadLoads } from '@/lib/desk/publishing/desk-draft'
import { nextEdition } from '@/lib/desk/publishing/edition-page'

export const metadata: Metadata = { title: 'The next edition' }

export default async function NextEditionPage() {
  const person = await deskPerson('reader')
  const page = await nextEdition(() => deskPreview(person), await unreadLoads(), person)
  if ('problem' in page) return <NoNextEditionArticle problem={page.problem} again={EDITION_ADDRESS} />
  return <NextEditionArticle page={page} answer={await deskAnswer()} />
}
