import type { ReportingYear } from '@/lib/domain/reporting-year'
import { oneOf, type Random, wholeNumber } from '@/prisma/factories/pdf/seeded-random'
import { hasTables } from '@/prisma/factories/pdf/years'

/** How a letter looks once a program has saved it as text. */
export type TextLook = {
  /**
   * Paragraphs with empty lines between, as the samples; lines of the page's width; lines broken anywhere. The
   * others mix the parts: columns beside each other with spaces between, parts beside each other, and sentences in
   * no order at all.
   */
  shape: 'paragraphs' | 'wrapped' | 'broken' | 'columns' | 'side-by-side' | 'interleaved' | 'shuffled'
  /** The most letters in a line, where lines are wrapped. */
  width: number
  markup: 'none' | 'bold' | 'markdown'
  numerals: 'on their line' | 'above their words' | 'apart'
  /** What parts the cells of tables. Scrambled as Bromsgrove's: headings run into other cells. */
  tables: 'tabs' | 'spaces' | 'scrambled' | 'single spaces' | 'lines' | 'pipes'
  address: 'one line' | 'lines' | 'name on two lines'
  headings: 'kept' | 'lost' | 'on two lines'
  /** What stands at the end of each page. */
  foot: 'none' | 'page of pages' | 'number' | 'address'
  /** Whether pages end within the statistics. */
  pagesWithin: boolean
  /** What logos and signatures leave. */
  strayCharacters: boolean
  lostSignature: boolean
  characters: CharacterNoise[]
}

export type CharacterNoise =
  | 'no-break spaces'
  | 'ligatures'
  | 'curly quotes'
  | 'soft hyphens'
  | 'zero-width spaces'
  | 'Windows line ends'
  | 'byte order mark'
  | 'spaces at line ends'
  | 'long dashes'

/**
 * Some look for letters of a year.
 * @param seen whether only forms that are known from real letters may occur, which must be read
 */
export function someLook(random: Random, year: ReportingYear, seen: boolean): TextLook {
  const is = (chance: number) => random() < chance
  const look: TextLook = {
    shape: oneOf(random, ['paragraphs', 'paragraphs', 'wrapped', 'broken']),
    width: wholeNumber(random, 30, 100),
    markup: oneOf(random, ['none', 'none', 'bold', 'markdown']),
    numerals: oneOf(random, ['on their line', 'above their words', 'apart']),
    tables: oneOf(random, ['tabs', 'spaces', 'scrambled', 'single spaces']),
    address: oneOf(random, ['one line', 'lines', 'name on two lines']),
    headings: oneOf(random, ['kept', 'kept', 'lost', 'on two lines']),
    foot: oneOf(random, ['none', 'page of pages', 'number', 'address']),
    pagesWithin: is(0.3),
    strayCharacters: is(0.3),
    lostSignature: false,
    characters: NOISE.filter(() => is(0.2)),
  }
  return seen ? look : { ...look, ...someUnseen(random, year) }
}

const NOISE: CharacterNoise[] = [
  'no-break spaces',
  'ligatures',
  'curly quotes',
  'Windows line ends',
  'byte order mark',
  'spaces at line ends',
  'long dashes',
]

function someUnseen(random: Random, year: ReportingYear): Partial<TextLook> {
  const inTables: Partial<TextLook>[] = [{ tables: 'lines' }, { tables: 'pipes' }]
  const inMeasures: Partial<TextLook>[] = [
    { shape: 'columns' },
    { shape: 'columns' },
    { shape: 'side-by-side' },
    { shape: 'side-by-side' },
    { shape: 'interleaved' },
    { shape: 'shuffled' },
  ]
  const [first, ...others] = [
    ...(hasTables(year) ? inTables : inMeasures),
    { lostSignature: true },
    { characters: ['soft hyphens' as const] },
    { characters: ['zero-width spaces' as const] },
  ]
  return oneOf(random, [first ?? {}, ...others])
}
