import type { FigureName } from '@/lib/domain/figure-names'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { consistentFigures } from './consistent-figures'
import { expectedFigures } from './expected-figures'
import { letterContents } from './letter-contents'
import type { InventedPdfLetter, PrintOptions } from './letter-type'
import { oneOf, type Random, seededRandom } from './seeded-random'
import { writePdf } from './write-pdf'
import { hasTables, LETTER_YEARS, layoutNameOf, titleOf } from './years'

/** One of many letters: its file, and the figures a perfect reader gets from it. */
export type OneOfManyLetters = {
  /** The council's short name, 'Testville 0001'; the letter prints 'Testville 0001 Council'. */
  council: string
  year: ReportingYear
  bytes: Uint8Array
  figures: Partial<Record<FigureName, number>>
  letter: InventedPdfLetter
}

/**
 * Invents letters: of Testville 0001 for each year from 2013-14 on, then of Testville 0002, and so on. Printed in
 * all the ways that leave every figure readable or possible to work out. The same seed gives the same letters.
 * @param print ways of printing that all letters share, in place of the seed's
 */
export async function* manyLetters(
  count: number,
  seed: number,
  print: PrintOptions = {},
): AsyncGenerator<OneOfManyLetters> {
  for (let i = 0; i < count; i++) {
    const letter = letterOfMany(i, seed, print)
    const bytes = await writePdf(
      letterContents(letter),
      letter.print?.font ?? 'Helvetica',
      titleOf(letter.year),
    )
    const council = letter.council.replace(/ Council$/, '')
    yield { council, year: letter.year, bytes, figures: expectedFigures(letter), letter }
  }
}

function letterOfMany(index: number, seed: number, print: PrintOptions): InventedPdfLetter {
  const random = seededRandom(seed * 1_000_003 + index)
  const year = LETTER_YEARS[index % LETTER_YEARS.length] as ReportingYear
  const number = Math.floor(index / LETTER_YEARS.length) + 1
  const letter: InventedPdfLetter = {
    council: `Testville ${String(number).padStart(4, '0')} Council`,
    year,
    chiefExecutive: `${oneOf(random, ['Ms', 'Mr', 'Dr'])} ${oneOf(random, ['Example', 'Sample', 'Instance'])}`,
    counts: consistentFigures(year, Math.floor(random() * 2 ** 31)).counts,
  }
  const mixed = { ...someWay(random, year), ...print }
  const printed = { ...letter, print: mixed }
  return losesNothing(printed, letter) ? printed : { ...letter, print: { ...mixed, numerals: 'text' } }
}

/** A way of printing that takes no figure away, but for numerals that can be worked out. */
function someWay(random: Random, year: ReportingYear): PrintOptions {
  const is = (chance: number) => random() < chance
  const common: PrintOptions = {
    drawingOrder: oneOf(random, ['natural', 'natural', 'interleaved', 'shuffled']),
    shuffleSeed: Math.floor(random() * 1000),
    splitNumbers: is(0.15),
    footers: oneOf(random, ['page-of-pages', 'bare-number', undefined]),
    strayCharacters: is(0.3),
    addressLine: is(0.3),
    font: oneOf(random, ['Helvetica', 'Helvetica', 'Times']),
  }
  if (hasTables(year)) return { ...common, splitCells: is(0.3), headingInColumns: is(0.3) }
  return {
    ...common,
    panels: oneOf(random, ['stacked', 'stacked', 'side-by-side', 'single']),
    numeralPlace: oneOf(random, ['beside', 'above']),
    numerals: oneOf(random, ['text', 'text', 'lost', 'lost-upheld', 'lost-early-remedies']),
    emphasis: is(0.5),
    lostHeading: is(0.2),
    singularBases: is(0.5),
    thirdPanelOnNextPage: is(0.1),
    ...(layoutNameOf(year) === 'three-measures-authority' &&
      is(0.1) && { misprintedEarlyRemedyBase: oneOf(random, ['investigations', 'upheld']) }),
    ...(year === '2024-25' && { strayPercent: is(0.1) }),
  }
}

function losesNothing(printed: InventedPdfLetter, letter: InventedPdfLetter): boolean {
  return Object.keys(expectedFigures(printed)).length === Object.keys(expectedFigures(letter)).length
}
