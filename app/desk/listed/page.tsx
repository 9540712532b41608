import type { Metadata } from 'next'
import { deskAnswer, deskPerson } from '@/app/desk/desk-person'
import { ListedArticle } from '@/components/desk/listed/listed-article'
import { listedDeskPage } from '@/lib/desk/listed/listed-desk'

export const metadata: Metadata = { title: 'Lists' }

export default async function ListedPage() {
  await deskPerson('publisher')
  return <ListedArticle page={await listedDeskPage()} answer={await deskAnswer()} />
}
