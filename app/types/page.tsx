import type { Metadata } from 'next'
import { TypeListing } from '@/components/types/type-listing'
import { EditionFoot } from '@/components/ui/edition-foot'
import { typeList } from '@/lib/types/type-list'
import { editionNote } from '@/lib/words/edition-note'

export const metadata: Metadata = { title: 'Authority types' }

// Read anew for each reader, as the pages that it leads to are.
export const dynamic = 'force-dynamic'

export default async function Types() {
  const { edition, types } = await typeList()
  return (
    <>
      <h1>Authority types</h1>
      <p className="mt-3 max-w-measure">
        The Ombudsman compares a council with the average of its type only. Five types have one; other bodies
        that get letters have none.
      </p>
      <TypeListing types={types} />
      <EditionFoot note={editionNote(edition)} />
    </>
  )
}
