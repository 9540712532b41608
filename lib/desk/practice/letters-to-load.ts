import type { Council } from '@/lib/domain/council'
import type { InventedPdfLetter } from '@/prisma/factories/letter-pdf'
import type { Disguise } from '@/prisma/factories/pdf/disguises'
import type { PracticeList } from './practice-list'
import { per100k, practiceLetter, WITHOUT_LETTER } from './practice-year'
import { PRACTICE_YEAR, YEAR_BEFORE } from './years'

/** A letter as its file has it: printed as text, as pictures of pages, or with one number hidden. */
export type LetterFile = { name: string; letter: InventedPdfLetter; as: Kept }

type Kept =
  | { kind: 'text' }
  /** `page`: the one that is a picture, from 1. */
  | { kind: 'scan'; page: number }
  /** `number` as it is printed digit by digit, after the words `after`. */
  | { kind: 'disguised'; way: Disguise; number: string; after: string }

export type PracticeFiles = {
  /** Published when practice begins. */
  before: LetterFile[]
  /** The letters of the year that is loaded for practice. */
  toLoad: LetterFile[]
  /** Those of them that are withheld, in the order of the list on the page. */
  toFind: PracticeList['toFind']
  /** The full names of the councils to which no letter of the year is there. */
  missing: string[]
  /** The council whose published letter is replaced. */
  sentAgain: string
}

type Written = { letter: InventedPdfLetter; as?: Kept }

/** @param councils the practice register's */
export function practiceFiles(councils: readonly Council[]): PracticeFiles {
  const one = (slug: string): Council => {
    const council = councils.find((other) => other.slug === slug)
    if (!council) throw new Error(`The practice register has no ${slug}.`)
    return council
  }
  const withLetter = councils.filter(({ slug }) => !WITHOUT_LETTER.includes(slug))
  const withheld = new Map(WITHHELD.map((each) => [each.council, each]))
  return {
    before: [
      ...councils.map((council) => fileOf(council, { letter: practiceLetter(council, YEAR_BEFORE) })),
      fileOf(one(CONTRADICTED), { letter: practiceLetter(one(CONTRADICTED), PRACTICE_YEAR) }),
      fileOf(one(SENT_AGAIN), { letter: beforeItWasSentAgain(one(SENT_AGAIN)) }),
    ],
    toLoad: withLetter.map((council) => {
      const letter = practiceLetter(council, PRACTICE_YEAR)
      return fileOf(council, withheld.get(council.slug)?.write(letter, council) ?? { letter })
    }),
    missing: WITHOUT_LETTER.map((slug) => one(slug).officialName),
    sentAgain: one(SENT_AGAIN).officialName,
    toFind: WITHHELD.map(({ council, wrong, find, todo }) => {
      const letter = practiceLetter(one(council), PRACTICE_YEAR)
      return {
        file: nameOf(one(council), PRACTICE_YEAR),
        council: one(council).officialName,
        wrong,
        find: find(letter),
        todo,
      }
    }),
  }
}

function fileOf(council: Council, { letter, as = { kind: 'text' } }: Written): LetterFile {
  return { name: nameOf(council, letter.year), letter, as }
}

function nameOf({ slug }: Council, year: string): string {
  return `${slug}-letter-${year}.pdf`
}

/** It is published already when practice begins: the copy that is loaded gives another figure. */
const CONTRADICTED = 'madeup-city'

/** Its letter is published already, and the one that is loaded replaces it: a figure that changes from and to. */
const SENT_AGAIN = 'sample-regis'

function beforeItWasSentAgain(council: Council): InventedPdfLetter {
  const letter = practiceLetter(council, PRACTICE_YEAR)
  return { ...withUpheld(letter, council, upheldOf(letter) - 2), date: '13 May 2026' }
}

/** The same letter with another number of upheld complaints, and all that follows from it. */
function withUpheld(letter: InventedPdfLetter, { population }: Council, upheld: number): InventedPdfLetter {
  if (population === null) throw new Error(`The practice register has no residents for ${letter.council}.`)
  return {
    ...letter,
    counts: { ...letter.counts, upheld },
    overrides: { ...letter.overrides, upheldPer100k: per100k(upheld, population) },
  }
}

function upheldOf({ counts, council }: InventedPdfLetter): number {
  if (counts?.upheld === undefined)
    throw new Error(`The letter to ${council} has no number of upheld complaints.`)
  return counts.upheld
}

function rateOf({ counts, council }: InventedPdfLetter): number {
  if (counts?.upheld === undefined || !counts.investigations)
    throw new Error(`The letter to ${council} has no upheld rate.`)
  return Math.round((100 * counts.upheld) / counts.investigations)
}

type Withheld = {
  council: string
  wrong: string
  find: (letter: InventedPdfLetter) => string
  todo: string
  write(letter: InventedPdfLetter, council: Council): Written
}

/** Six letters that are withheld, each for a reason of its own. */
const WITHHELD: readonly Withheld[] = [
  {
    council: 'exampleport',
    wrong: 'Its figures disagree.',
    find: (letter) =>
      `It prints an upheld rate that does not follow from its counts. ${upheldOf(letter)} of ${letter.counts?.investigations} is ${rateOf(letter)}%.`,
    todo: 'Correct the upheld rate. Say why.',
    write: (letter) => ({
      letter: { ...letter, overrides: { ...letter.overrides, upheldRate: String(rateOf(letter) - 15) } },
    }),
  },
  {
    council: 'fablechester',
    wrong: 'The page with its figures is a scan. We recognised them.',
    find: () => 'All its figures are on the picture as we recognised them.',
    todo: 'Compare each figure with the picture. Confirm them one by one.',
    write: (letter) => ({ letter, as: { kind: 'scan', page: 4 } }),
  },
  {
    council: 'samplebury',
    wrong: 'It names no council that we know.',
    find: () => 'It is addressed to “Samplebry”, which is a slip for Samplebury.',
    todo: `Say that it is Samplebury’s letter of ${PRACTICE_YEAR}. Give its date too: it is on page 1.`,
    write: (letter) => ({
      letter: { ...letter, council: letter.council.replace('Samplebury', 'Samplebry') },
    }),
  },
  {
    council: CONTRADICTED,
    wrong: 'It is a copy of a published letter, with other figures.',
    find: (letter) =>
      `The published letter of the same day says ${upheldOf(letter)} upheld. This copy says ${upheldOf(letter) - 3}.`,
    todo: 'Discard the copy. The published letter stays.',
    write: (letter, council) => ({ letter: withUpheld(letter, council, upheldOf(letter) - 3) }),
  },
  {
    council: 'inventedshire',
    wrong: 'Its type average is odd.',
    find: () => 'It prints an average upheld rate of 38%. The other county councils print another.',
    todo: 'Correct the type average to what the other county councils print.',
    write: (letter) => ({ letter: { ...letter, averages: { upheldRateTypeAverage: 38 } } }),
  },
  {
    council: 'pretend-park',
    wrong: 'A number in it is hidden.',
    find: (letter) =>
      `The first digit of ${upheldOf(letter)} upheld decisions is white on white. You do not see it on the page. The rest of the letter says ${upheldOf(letter)} too.`,
    todo: 'Compare the figure with the rest of the letter. Confirm it, and say why.',
    write: (letter) => ({
      letter,
      as: {
        kind: 'disguised',
        way: 'white on white',
        number: String(upheldOf(letter)),
        after: 'This compares to an average of',
      },
    }),
  },
]
