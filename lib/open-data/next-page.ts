import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { Asked } from './parameters'
import { Problem } from './problems'

/** How many are given where nobody says. */
export const USUAL_PAGE = 100

/** The address of the page that follows: all that was asked for, the edition and where this page ended. */
export function nextPage(path: string, asked: Asked, edition: number, cursor: string): string {
  const query = Object.entries({ ...asked, edition, cursor })
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
  return `${path}?${query}`
}

/**
 * The parts of a cursor; null where none is given.
 * @param parts how many a cursor of this list has
 * @throws Problem for a cursor of another list, or without the edition that it belongs to
 */
export function readCursor(
  { cursor, edition }: Asked<'cursor' | 'edition'>,
  parts: 2 | 3,
): { slug: string; year: ReportingYear; id: number } | null {
  if (cursor === undefined) return null
  const help = 'Follow `next` of the page before as it is.'
  if (edition === undefined)
    throw new Problem('bad-parameter', 'A cursor belongs to an edition, and none is named.', help, 'cursor')
  const [slug = '', year = '', id = '0', ...more] = cursor.split('~')
  if (2 + (id === '0' ? 0 : 1) + more.length !== parts)
    throw new Problem('bad-parameter', 'The cursor belongs to another list.', help, 'cursor')
  return { slug, year: year as ReportingYear, id: Number(id) }
}
