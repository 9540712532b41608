import { dayInWords } from '@/lib/domain/day'
import type { Edition } from '@/lib/domain/edition'
import { capitalised } from './numbers'

/** What a page says of the edition that it shows. */
export type EditionNote = {
  /** Null before the first edition. */
  number: number | null
  /** 'Edition 3, published 21 November 2026' */
  words: string
  /** What the edition changed, in sentences; empty where there is nothing to say. */
  changes: string
}

/** 'edition 3, published 21 November 2026' */
export function editionInWords({ number, publishedOn }: Pick<Edition, 'number' | 'publishedOn'>): string {
  return `edition ${number}, published ${dayInWords(publishedOn)}`
}

/** @param changes all that the edition changed, unless the page names a part of it */
export function editionNote(edition: Edition | null, changes = edition?.summary): EditionNote {
  return edition
    ? {
        number: edition.number,
        words: capitalised(editionInWords(edition)),
        changes: changes ?? edition.summary,
      }
    : { number: null, words: 'We have not published an edition yet', changes: '' }
}
