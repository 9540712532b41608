import type { Metadata } from 'next'
import { connection } from 'next/server'
import { pageMetadata } from '@/app/page-metadata'
import { EditionList } from '@/components/editions/edition-list'
import { Term } from '@/components/ui/term'
import { EDITIONS_ADDRESS, EDITIONS_FEED_ADDRESS } from '@/lib/editions/address'
import { editionsPage } from '@/lib/editions/editions-page'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: 'Editions',
    description:
      'Every edition of Upheld. Each time we load or correct figures or lists, we publish a numbered edition, which never changes.',
    canonical: EDITIONS_ADDRESS,
  })
}

export default async function Editions() {
  await connection()
  const editions = await editionsPage()
  return (
    <>
      <h1>Editions</h1>
      <p className="mt-3 max-w-measure">
        We publish an <Term id="edition">edition</Term> each time we load or correct figures or lists. An
        edition never changes. A link with an edition’s number always shows the same figures.
      </p>
      <p className="mt-2">
        <a href={EDITIONS_FEED_ADDRESS}>Follow new editions (Atom feed)</a>
      </p>
      <EditionList editions={editions} />
    </>
  )
}
