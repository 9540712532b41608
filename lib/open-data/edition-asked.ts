import { currentEdition, editionByNumber } from '@/lib/data/editions'
import type { Edition } from '@/lib/domain/edition'
import { Problem } from './problems'

/**
 * The edition that a request is about: the one that it names, or else the newest.
 * @returns null where none is named and none is published yet
 * @throws Problem for an edition that does not exist
 */
export async function editionAsked(number: number | undefined): Promise<Edition | null> {
  if (number === undefined) return currentEdition()
  const edition = await editionByNumber(number)
  if (edition) return edition
  const newest = await currentEdition()
  const help = newest
    ? `Editions 1 to ${newest.number} are published; /api/v1/editions lists them.`
    : 'No edition is published yet.'
  throw new Problem('unknown-edition', `There is no edition ${number}.`, help, 'edition')
}

/** @throws Problem where no edition is published yet */
export function published(edition: Edition | null): Edition {
  if (edition) return edition
  const help = 'Come back when letters have been taken in.'
  throw new Problem('nothing-held', 'No edition is published yet, so there are no figures.', help)
}
