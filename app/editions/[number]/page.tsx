import type { Metadata } from 'next'
import { connection } from 'next/server'
import { cache } from 'react'
import { EditionArticle, NoEdition } from '@/components/editions/edition-article'
import { readEditionAddress } from '@/lib/editions/address'
import { editionPage } from '@/lib/editions/edition-page'

type Props = { params: Promise<{ number: string }> }

const readOnce = cache(editionPage)

async function pageOf({ params }: Props) {
  const number = readEditionAddress(await params)
  return number === null ? null : readOnce(number)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await pageOf(props)
  return { title: page ? `Edition ${page.edition.number}` : 'No such edition' }
}

export default async function EditionRoute(props: Props) {
  await connection()
  const page = await pageOf(props)
  if (!page) return <NoEdition />
  return <EditionArticle page={page} />
}
