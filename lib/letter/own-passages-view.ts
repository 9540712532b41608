import { filesOf, letterTextsOf } from '@/lib/data/files'
import { lettersOfYear } from '@/lib/data/sources'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { LetterText } from '@/lib/letters/letter-text'
import { ownPassages, type Passage } from '@/lib/letters/own-passages'
import { textOfLetter } from '@/lib/letters/read-letter'
import { type SharedWording, sharedWording, wordingOf } from '@/lib/letters/shared-wording'
import { inCount } from '@/lib/words/numbers'

/** What a letter says only to its council, and in a sentence how that was found. */
export type OwnPassagesView = { foundBy: string; passages: Passage[] }

/** Years of letters whose shared wording is kept; each takes some megabytes. */
const MOST_KEPT = 8

const kept = new Map<string, Promise<SharedWording>>()

/**
 * The passages of a letter that most other letters of its year do not have.
 * @param sha256 of the letter's file
 */
export async function ownPassagesView(
  text: LetterText,
  sha256: string,
  year: ReportingYear,
  edition: number,
): Promise<OwnPassagesView> {
  const sha256s = await lettersOfYear(year, edition)
  const shared = await sharedIn(year, sha256s)
  const found = ownPassages(text.lines, shared, sha256s.includes(sha256))
  return { foundBy: foundByInWords(found, year), passages: found.passages }
}

function foundByInWords(found: ReturnType<typeof ownPassages>, year: ReportingYear): string {
  if (found.foundBy === 'heading') {
    return `We have no other letter for ${year} to compare it with. This is the part that the letter itself heads as being about the council.`
  }
  const others = inCount(found.others, { one: 'other letter', many: 'other letters' })
  return `Found by comparing the letter's sentences with those of the ${others} that we have for ${year}.`
}

/** Made once for the letters of a year, and anew when there are others. */
function sharedIn(year: ReportingYear, sha256s: string[]): Promise<SharedWording> {
  const key = `${year} ${sha256s.join(' ')}`
  const before = kept.get(key)
  if (before) return before
  const made = letterTexts(sha256s).then((texts) =>
    sharedWording([...texts.values()].map(({ lines }) => wordingOf(lines))),
  )
  made.catch(() => kept.delete(key))
  kept.set(key, made)
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT))) kept.delete(oldest)
  return made
}

/**
 * The texts of some letters' files, by sha256. They are kept from when the letters were loaded; a letter that an
 * earlier version of this code loaded is read now.
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
