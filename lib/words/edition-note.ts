import { dayInWords } from '@/lib/domain/day'
import type { Edition } from '@/lib/domain/edition'
import { uncapitalised } from './numbers'

/** Which edition a page shows, for its foot: 'Edition 3, published 21 November 2026'. */
export function editionNote(edition: Edition | null): string {
  return edition
    ? `Edition ${edition.number}, published ${dayInWords(edition.publishedOn)}: ${uncapitalised(edition.summary)}`
    : 'No edition is published yet'
}
