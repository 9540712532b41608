import type { Metadata } from 'next'
import { connection } from 'next/server'
import { EditionList } from '@/components/editions/edition-list'
import { editionsPage } from '@/lib/editions/editions-page'

export const metadata: Metadata = { title: 'Editions' }

export default async function Editions() {
  await connection()
  const editions = await editionsPage()
  return (
    <>
      <h1>Editions</h1>
      <p className="mt-3 max-w-measure">
        Each time figures are taken in or put right, Upheld publishes an edition. An edition never changes, so
        a link with its number shows for ever what it showed then.
      </p>
      <EditionList editions={editions} />
    </>
  )
}
