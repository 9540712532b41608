import { decodeText } from './decode-text'
import { textOfHtml } from './html/html-lines'
import { textOfWord } from './word/word-lines'
import { wordParts } from './word/word-parts'

/** A page's first words, whatever its file is called; comments and a byte order mark may stand before them. */
const START_OF_HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i

export function isHtml(text: string): boolean {
  return START_OF_HTML.test(text.slice(0, 5000))
}

/**
 * The words of a letter that is a Word document or a page of HTML, lines divided by line feeds; null where the bytes
 * are neither.
 */
export async function documentText(bytes: Uint8Array): Promise<string | null> {
  const parts = await wordParts(bytes)
  if (parts) return wordText(parts)
  const text = decodeText(bytes)
  return typeof text === 'string' && isHtml(text) ? textOfHtml(text) : null
}

/** The words of a Word document; null where it is nested deeper than any. */
export function wordText(parts: NonNullable<Awaited<ReturnType<typeof wordParts>>>): string | null {
  try {
    return textOfWord(parts)
  } catch {
    return null
  }
}
