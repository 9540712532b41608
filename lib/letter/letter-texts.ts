import { filesOf } from '@/lib/data/letter-file'
import { letterTextsOf } from '@/lib/data/readings'
import type { LetterText } from '@/lib/letters/letter-text'
import { textOfLetter } from '@/lib/letters/text-of-letter'

/**
 * The texts of some letters' files, by sha256. They are kept from when the letters were taken in; a letter that an
 * earlier version of this code took in is read now.
 */
export async function letterTexts(sha256s: string[]): Promise<Map<string, LetterText>> {
  const kept = await letterTextsOf(sha256s)
  const absent = sha256s.filter((sha256) => !kept.has(sha256))
  for (const { sha256, bytes } of await filesOf(absent)) {
    const text = await textOfLetter(bytes)
    if (text) kept.set(sha256, text)
  }
  return kept
}
