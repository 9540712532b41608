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
        We publish an edition each time we load or correct figures. An edition never changes. A link with an
        edition’s number always shows the same figures.
      </p>
      <EditionList editions={editions} />
    </>
  )
}
