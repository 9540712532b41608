import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type InventedPdfLetter, LETTER_YEARS } from '@/prisma/factories/letter-pdf'
import { type Random, seededRandom } from '@/prisma/factories/pdf/seeded-random'
import { hasTables } from '@/prisma/factories/pdf/years'
import type { LabelledCase } from '../labelled-case'
import { INVENTED_NAMES } from './councils'
import { labelOf } from './labels'
import { someLetter } from './some-letter'
import { textLetter } from './text-letter'
import { someLook, type TextLook } from './text-look'

/**
 * Letters as text, of every year in turn and of councils with odd names. Those in forms that no real letter at
 * hand has may be held, but nothing in them may be read wrong.
 */
export function textCases(howMany: number, seed: number, seen: boolean): LabelledCase[] {
  return Array.from({ length: howMany }, (_, i) => textCase(i, seededRandom(seed * 7919 + i), seen))
}

function textCase(index: number, random: Random, seen: boolean): LabelledCase {
  const year = LETTER_YEARS[index % LETTER_YEARS.length] as ReportingYear
  const { slug, letter } = someLetter(random, year)
  const look = someLook(random, year, seen)
  const text = textLetter(letter, look, random)
  const ways = [
    look.shape,
    hasTables(year) && look.tables,
    ...look.characters,
    look.lostSignature && 'no signature',
  ]
  const number = String(index).padStart(4, '0')
  return {
    kind: seen ? 'text letters, forms seen' : 'text letters, other forms',
    name: `${number} of ${year}, ${ways.filter(Boolean).join(', ')}`,
    file: `${number}.txt`,
    bytes: new TextEncoder().encode(text),
    label: labelOf(letter, slug, seen && !isMistakable(letter, look)),
    names: INVENTED_NAMES,
  }
}

/** Where a numeral is lost and the page ends before its words, the page's number may stand in its place. */
function isMistakable({ print }: InventedPdfLetter, { pagesWithin, foot }: TextLook): boolean {
  return pagesWithin && foot === 'number' && print?.numerals !== undefined && print.numerals !== 'text'
}
