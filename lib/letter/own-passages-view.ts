import { filesOf, fileTextsOf, type LetterPlace } from '@/lib/data/files'
import { lettersOfYear } from '@/lib/data/sources'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type LetterText, textOfPart } from '@/lib/letters/letter-text'
import { ownPassages, type Passage } from '@/lib/letters/own-passages'
import { type SharedWording, sharedWording, wordingOf } from '@/lib/letters/shared-wording'
import { inCount } from '@/lib/words/numbers'
import { readTextApart } from './read-text-apart'

/** What a letter says only to its council, and in a sentence how that was found. */
export type OwnPassagesView = { foundBy: string; passages: Passage[] }

/** Years of letters whose shared wording is kept; each takes some megabytes. */
const MOST_KEPT = 8

const kept = new Map<string, Promise<SharedWording>>()

/**
 * The passages of a letter that most other letters of its year do not have.
 * @param place where the letter stands
 */
export async function ownPassagesView(
  text: LetterText,
  place: LetterPlace,
  year: ReportingYear,
  edition: number,
): Promise<OwnPassagesView> {
  const places = await lettersOfYear(year, edition)
  const shared = await sharedIn(year, places)
  const found = ownPassages(text.lines, shared, places.map(keyOf).includes(keyOf(place)))
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
function sharedIn(year: ReportingYear, places: LetterPlace[]): Promise<SharedWording> {
  const key = `${year} ${places.map(keyOf).join(' ')}`
  const before = kept.get(key)
  if (before) return before
  const made = letterTexts(places).then((texts) =>
    sharedWording(texts.flatMap((text) => (text ? wordingOf(text.lines) : []))),
  )
  made.catch(() => kept.delete(key))
  kept.set(key, made)
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT))) kept.delete(oldest)
  return made
}

/**
 * The texts of some letters, in their order; null where one cannot be read. They are kept from when the letters were
 * loaded; a letter that an earlier version of this code loaded is read now.
 */
export async function letterTexts(places: LetterPlace[]): Promise<(LetterText | null)[]> {
  const sha256s = [...new Set(places.map(({ sha256 }) => sha256))]
  const ofFiles = await fileTextsOf(sha256s)
  const absent = sha256s.filter((sha256) => !ofFiles.has(sha256))
  for (const { sha256, bytes } of await filesOf(absent)) {
    const text = await readTextApart(bytes)
    if (text) ofFiles.set(sha256, text)
  }
  return places.map(({ sha256, part }) => {
    const text = ofFiles.get(sha256)
    return text ? textOfPart(text, part) : null
  })
}

function keyOf({ sha256, part }: LetterPlace): string {
  return part === null ? sha256 : `${sha256} ${part.from.page}.${part.from.line}`
}
