import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { pageMetadata } from '@/app/page-metadata'
import { DecisionsArticle } from '@/components/listed/decisions-article'
import { decisionsAddress, readDecisionsAddress } from '@/lib/listed/address'
import { decisionsPage } from '@/lib/listed/decisions-page'
import { type Query, queryFrom } from '@/lib/platform/query'
import { isWrittenAs } from '@/lib/platform/written-query'

type Props = { searchParams: Promise<Query> }

const readOnce = cache((address: string) =>
  decisionsPage(readDecisionsAddress(queryFrom(new URL(address, 'http://site.invalid').searchParams))),
)

/** @returns the one address of what is asked for: a form sends its empty fields too */
async function addressOf({ searchParams }: Props) {
  return decisionsAddress(readDecisionsAddress(await searchParams))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const address = await addressOf(props)
  const { title, form } = await readOnce(address)
  return pageMetadata({
    title: form.words ? `“${form.words}” in the Ombudsman’s decisions` : title,
    description:
      'Search what the Ombudsman decided about councils in England, its public reports, and what councils agreed to change.',
    // What is looked for, the choices, the order and the pages are forms of one page.
    canonical: decisionsAddress(),
    shown: address,
  })
}

export default async function Decisions(props: Props) {
  const address = await addressOf(props)
  if (!isWrittenAs(await props.searchParams, address)) permanentRedirect(address)
  return <DecisionsArticle page={await readOnce(address)} />
}
