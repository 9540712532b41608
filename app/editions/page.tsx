import type { Metadata } from 'next'
import { connection } from 'next/server'
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
      {editions.length === 0 && <p className="mt-6">No edition is published yet.</p>}
      <ol className="mt-8 border-t border-hairline" reversed>
        {editions.map(({ number, href, published, summary, figures }) => (
          <li key={number} className="border-b border-hairline py-4">
            <a href={href} className="font-serif text-xl font-semibold">
              Edition {number}
            </a>
            , published {published}
            <p className="max-w-measure">{summary}</p>
            <p className="text-sm text-quiet">{figures}.</p>
          </li>
        ))}
      </ol>
    </>
  )
}
