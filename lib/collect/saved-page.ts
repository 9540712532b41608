import type { Day } from '@/lib/domain/day'
import { encodingOf } from '@/lib/letters/decode-text'
import { savedOn } from '@/lib/letters/html/html-address'

/** What stands before a page's own elements: a byte order mark, what XML begins with, the document type. */
const BEGINNING = /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!doctype[^>]*>)?/i

/**
 * A page as a file that knows where it is from, as browsers note it when they save one; nothing else of it is changed,
 * but that a page in UTF-16 becomes one in UTF-8.
 * @param day on which it was there, for a page whose entries come and go
 */
export function savedPage(bytes: Uint8Array, address: string, day: Day | null = null): Uint8Array {
  const encoding = encodingOf(bytes)
  // As Latin-1 every byte is one character and stays what it is.
  const page = encoding.startsWith('utf-16')
    ? Buffer.from(new TextDecoder(encoding).decode(bytes)).toString('latin1')
    : Buffer.from(bytes).toString('latin1')
  const beginning = BEGINNING.exec(page)?.[0] ?? ''
  // Two hyphens would end the comment for some readers.
  const shown = address.replaceAll('--', '%2D%2D')
  const note = `<!-- saved from url=(${String(shown.length).padStart(4, '0')})${shown} -->${day === null ? '' : `\n${savedOn(day)}`}`
  return Buffer.from(`${beginning}\n${note}\n${page.slice(beginning.length)}`, 'latin1')
}
