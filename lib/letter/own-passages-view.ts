import { filesOf, fileTextsOf, type LetterPlace } from '@/lib/data/files'
import { lettersOfYear } from '@/lib/data/sources'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type LetterText, textOfPart } from '@/lib/letters/letter-text'
import { type OwnPassages, ownPassages, type Passage } from '@/lib/letters/own-passages'
import { type SharedWording, sharedWording, wordingOf } from '@/lib/letters/shared-wording'
import { ofContent } from '@/lib/platform/cache'
import { inFull } from '@/lib/words/numbers'
import { withShownWords } from '@/lib/words/unseen-characters'
import { readTextApart } from './read-text-apart'

/** What a letter says that no other letter of its year does, or what it heads as being about the council. */
export type OwnPassagesView = {
  /** How sure that is: 'Only to Luton', 'Not in the 4 other letters we have'. */
  title: string
  /** In sentences how it was found. */
  foundBy: string
  /** Where there are no passages. */
  nothing: string
  passages: Passage[]
}

/** With fewer other letters of the year, no sentence is said to be only in this one. */
const FEWEST_OTHERS = 10

/**
 * The passages of a letter that no other letter of its year has.
 * @param council its name
 * @param place where the letter stands
 */
export async function ownPassagesView(
  council: string,
  text: LetterText,
  place: LetterPlace,
  year: ReportingYear,
  edition: number,
): Promise<OwnPassagesView> {
  const places = await lettersOfYear(year, edition)
  const shared = await sharedIn(year, places)
  const found = ownPassages(text.lines, shared, places.map(keyOf).includes(keyOf(place)))
  return { ...inWords(council, found, year), passages: withShownWords(found.passages) }
}

function inWords(
  council: string,
  found: OwnPassages,
  year: ReportingYear,
): Omit<OwnPassagesView, 'passages'> {
  if (found.foundBy === 'heading') {
    return {
      title: `About ${council}`,
      foundBy: `We have no other letter for ${year} to compare this one with. This is the part that the letter itself heads as being about the council.`,
      nothing: 'The letter has no part with such a heading.',
    }
  }
  const { others } = found
  const letters = others === 1 ? 'the one other letter' : `the ${inFull(others)} other letters`
  const compared = `We compared each sentence with ${letters} we have for ${year}.`
  const nothing = 'Every sentence of it is in another letter too.'
  return others < FEWEST_OTHERS
    ? {
        title: `Not in ${letters} we have`,
        foundBy: `${compared} Letters we don’t have may say the same.`,
        nothing,
      }
    : { title: `Only to ${council}`, foundBy: `${compared} No other letter has these words.`, nothing }
}

/** Made once for the letters of a year, and anew when there are others. */
function sharedIn(year: ReportingYear, places: LetterPlace[]): Promise<SharedWording> {
  return ofContent('shared wording', `${year} ${places.map(keyOf).join(' ')}`, async () => {
    const texts = await letterTexts(places)
    return sharedWording(texts.flatMap((text) => (text ? wordingOf(text.lines) : [])))
  })
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
