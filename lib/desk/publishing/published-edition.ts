import { database } from '@/lib/data/client'
import { allCouncils } from '@/lib/data/councils'
import { readEdition } from '@/lib/data/editions'
import { changesOf } from '@/lib/desk/draft/difference'
import type { Edition } from '@/lib/domain/edition'
import { editionAddress } from '@/lib/editions/address'
import { COUNCILS, inCount } from '@/lib/words/numbers'
import { type ChangedType, changedByType, kindsInWords } from './changed-councils'

/** What an edition published, with the ways to public pages. */
export type PublishedEdition = {
  edition: Edition
  overview: string
  types: ChangedType[]
  /** Its page for everybody. */
  href: string
}

/** @returns null where there is no such edition */
export async function publishedEdition(number: number): Promise<PublishedEdition | null> {
  const edition = await readEdition(number)
  if (!edition) return null
  const councils = new Map((await allCouncils()).map((council) => [council.slug, council]))
  const changes = await changesOf(database(), number, councils)
  const touched = new Set(changes.map(({ slug }) => slug)).size
  return {
    edition,
    overview:
      changes.length === 0
        ? 'It changed no figures that pages show.'
        : `It changed what pages show about ${inCount(touched, COUNCILS)}: ${kindsInWords(changes)}.`,
    types: changedByType(changes, councils),
    href: editionAddress(number),
  }
}
