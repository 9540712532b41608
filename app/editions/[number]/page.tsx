import type { Metadata } from 'next'
import { connection } from 'next/server'
import { cache } from 'react'
import { helpMetadata, pageMetadata } from '@/app/page-metadata'
import { EditionArticle, NoEdition } from '@/components/editions/edition-article'
import { editionAddress, readEditionAddress } from '@/lib/editions/address'
import { editionPage } from '@/lib/editions/edition-page'
import { editionInWords } from '@/lib/words/edition-note'
import { uncapitalised } from '@/lib/words/numbers'

type Props = { params: Promise<{ number: string }> }

const readOnce = cache(editionPage)

async function pageOf({ params }: Props) {
  const number = readEditionAddress(await params)
  return number === null ? null : readOnce(number)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await pageOf(props)
  if (!page) return helpMetadata('No such edition')
  const { edition } = page
  return pageMetadata({
    title: `Edition ${edition.number}`,
    description: `What is new in ${editionInWords(edition)}: ${uncapitalised(edition.summary)}`,
    canonical: editionAddress(edition.number),
    type: 'article',
  })
}

export default async function EditionRoute(props: Props) {
  await connection()
  const page = await pageOf(props)
  if (!page) return <NoEdition />
  return <EditionArticle page={page} />
}
