import { dayInWords } from '@/lib/domain/day'
import type { Edition } from '@/lib/domain/edition'
import { capitalised, uncapitalised } from './numbers'

/** 'edition 3, published 21 November 2026' */
export function editionInWords({ number, publishedOn }: Pick<Edition, 'number' | 'publishedOn'>): string {
  return `edition ${number}, published ${dayInWords(publishedOn)}`
}

export function editionNote(edition: Edition | null): string {
  return edition
    ? `${capitalised(editionInWords(edition))}: ${uncapitalised(edition.summary)}`
    : 'No edition is published yet'
}
