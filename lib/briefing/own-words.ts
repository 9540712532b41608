import type { CouncilYear } from '@/lib/domain/council-year'
import { letterTexts, type OwnPassagesView, ownPassagesView } from '@/lib/letter/own-passages-view'
import type { Passage } from '@/lib/letters/own-passages'
import { placeInWords } from '@/lib/words/source-words'
import type { BriefingOwn } from './briefing'
import type { SourceAddresses } from './sources'

/** So many characters of the letter's own words leave room for all else on two pages. */
const MOST_CHARACTERS = 1900

/** Some of the letter's own words are given however much there is besides. */
const FEWEST_CHARACTERS = 500

/**
 * Reads what the letter of a year says that no other letter does; null where no letter is published.
 * @param council its name
 */
export async function ownWordsOf(
  council: string,
  published: CouncilYear,
  edition: number,
): Promise<OwnPassagesView | null> {
  if (!published.letter) return null
  const [text] = await letterTexts([published.letter])
  return text ? ownPassagesView(council, text, published.letter, published.year, edition) : null
}

/**
 * The letter's own words as a briefing quotes them: whole sentences, as many as fit.
 * @param besides how many characters of other words the briefing quotes
 */
export function quotedWords(
  council: string,
  { year }: CouncilYear,
  own: OwnPassagesView | null,
  addresses: SourceAddresses,
  besides: number,
): BriefingOwn {
  if (!own)
    return {
      kind: 'none',
      title: `What the letter says about ${council}`,
      why: `We don’t have a letter for ${year}, so we can’t quote it.`,
    }
  const last = own.passages.at(-1)
  if (!last) return { kind: 'none', title: own.title, why: `${own.nothing} ${own.foundBy}` }
  const { quoted, isCut } = fitting(own.passages, Math.max(FEWEST_CHARACTERS, MOST_CHARACTERS - besides))
  return {
    kind: 'passages',
    title: own.title,
    foundBy: own.foundBy,
    passages: quoted.map((passage) => ({
      paragraphs: passage.text.split('\n'),
      place: {
        words: `The letter, ${placeInWords(passage)}`,
        href: addresses.line(passage.page, passage.line),
      },
    })),
    left: isCut
      ? `Not all of it fits here. The rest is in the letter, up to ${placeInWords(last)} and after.`
      : null,
  }
}

function fitting(passages: Passage[], most: number): { quoted: Passage[]; isCut: boolean } {
  const quoted: Passage[] = []
  let room = most
  for (const passage of passages) {
    const text = room < most ? wholeSentences(passage.text, room) : cutAtSentence(passage.text, room)
    if (text !== '') quoted.push({ ...passage, text })
    if (text !== passage.text) return { quoted, isCut: true }
    room -= text.length
  }
  return { quoted, isCut: false }
}

/** As many whole sentences as fit, with a mark where the text goes on; the beginning of a sentence that never ends. */
export function cutAtSentence(text: string, most: number): string {
  return wholeSentences(text, most) || `${text.slice(0, text.lastIndexOf(' ', most))} […]`
}

/** The same without the beginning of a sentence: then there is nothing. */
function wholeSentences(text: string, most: number): string {
  if (text.length <= most) return text
  const ends = [...text.slice(0, most).matchAll(/[.!?]["')\]]?(?=\s)/g)].map(
    (match) => match.index + match[0].length,
  )
  const end = ends.at(-1)
  return end === undefined ? '' : `${text.slice(0, end)} […]`
}
