import { readFileSync } from 'node:fs'
import type { NameIndex } from '@/lib/domain/name-index'
import { LETTER_YEARS } from '@/prisma/factories/letter-pdf'
import { seededRandom } from '@/prisma/factories/pdf/seeded-random'
import { labelsOf, MAP_PAGES, SAMPLE_LETTERS } from '../accuracy/at-hand'
import { INVENTED_NAMES } from '../accuracy/invented/councils'
import { ordinaryLetter } from '../accuracy/invented/misprints'
import { PLAIN } from '../accuracy/invented/plain-look'
import { textLetter } from '../accuracy/invented/text-letter'
import { realNames } from './sample-letters'

/** A text to change, and where in it the figures begin. */
export type TextToFuzz = { name: string; text: string; figuresFrom: number; names: NameIndex }

/** The sample letters, as they are. */
export const SAMPLES: TextToFuzz[] = filesOf(SAMPLE_LETTERS)

/** The saved pages of the map. */
export const PAGES: TextToFuzz[] = filesOf(MAP_PAGES)

/** An invented letter of every year, in which nothing is zero. */
export const INVENTED: TextToFuzz[] = LETTER_YEARS.map((year, i) => {
  const random = seededRandom(i + 1)
  return toFuzz(`${year}.txt`, textLetter(ordinaryLetter(year, random), PLAIN, random), INVENTED_NAMES)
})

/** A letter with three compliance outcomes, of which any share is possible. */
export const FEW_OUTCOMES: TextToFuzz = (() => {
  const letter = ordinaryLetter('2023-24', seededRandom(99))
  const counts = { investigations: 10, upheld: 7, earlyRemedies: 2, complianceOutcomes: 3, compliedWith: 3 }
  return toFuzz(
    'few-outcomes.txt',
    textLetter({ ...letter, counts }, PLAIN, seededRandom(99)),
    INVENTED_NAMES,
  )
})()

function filesOf(source: typeof SAMPLE_LETTERS): TextToFuzz[] {
  return [...labelsOf(source).keys()].map((file) =>
    toFuzz(file, readFileSync(`${source.folder}/${file}`, 'utf8'), realNames),
  )
}

function toFuzz(name: string, text: string, names: NameIndex): TextToFuzz {
  return { name, text, figuresFrom: Math.max(0, text.indexOf('Yours sincerely')), names }
}
