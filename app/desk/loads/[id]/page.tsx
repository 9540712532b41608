import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { deskPerson } from '@/app/desk/desk-person'
import { LoadArticle } from '@/components/desk/loads/load-article'
import { parseLoadId, readLoadChoice } from '@/lib/desk/loads/address'
import { loadPage } from '@/lib/desk/loads/load-page'
import type { Query } from '@/lib/platform/query'

export const metadata: Metadata = { title: 'A load of letters' }

export default async function LoadPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<Query>
}) {
  await deskPerson('reader')
  const id = parseLoadId((await params).id)
  const page = id && (await loadPage(id, readLoadChoice(await searchParams)))
  if (!page) notFound()
  return <LoadArticle page={page} />
}
