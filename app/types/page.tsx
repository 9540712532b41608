import type { Metadata } from 'next'
import { pageMetadata } from '@/app/page-metadata'
import { TypeListing } from '@/components/types/type-listing'
import { EditionFoot } from '@/components/ui/edition-foot'
import { TYPES_ADDRESS } from '@/lib/types/address'
import { typeList } from '@/lib/types/type-list'
import { editionNote } from '@/lib/words/edition-note'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: 'Authority types',
    description:
      'The five types of council that the Ombudsman compares, with the average of each and the unusual councils in the newest year.',
    canonical: TYPES_ADDRESS,
  })
}

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
