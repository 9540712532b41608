import type { Metadata } from 'next'
import { deskPerson } from '@/app/desk/desk-person'
import { HistoryArticle } from '@/components/desk/publishing/history-article'
import { readHistoryAddress } from '@/lib/desk/publishing/history-address'
import { historyPage } from '@/lib/desk/publishing/history-page'
import type { Query } from '@/lib/platform/query'

export const metadata: Metadata = { title: 'History' }

export default async function History({ searchParams }: { searchParams: Promise<Query> }) {
  await deskPerson('reader')
  return <HistoryArticle page={await historyPage(readHistoryAddress(await searchParams))} />
}
