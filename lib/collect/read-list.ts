import type { ListedReading } from '@/lib/domain/listed'
import type { Reader } from '@/lib/ingest/reader'

/** What a page lists; or why nothing was read of it, in whole sentences, or in none where it is a source of another kind. */
export type ListSays = { kind: 'listed'; listed: ListedReading } | { kind: 'no-list'; why: string[] }

/**
 * Reads a page of what the Ombudsman lists as `npm run ingest` will.
 * @param file where its bytes lie
 */
export async function readList(reader: Reader, file: string, sha256: string): Promise<ListSays> {
  const { reading } = await reader.read({ file, entry: null }, 'page.html', sha256)
  if (reading.kind === 'listed') return { kind: 'listed', listed: reading.listed }
  return {
    kind: 'no-list',
    why: reading.kind === 'refused' ? reading.notes.map(({ message }) => message) : [],
  }
}
