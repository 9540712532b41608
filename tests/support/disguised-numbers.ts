import type { Figure } from '@/lib/domain/figure'
import type { FigureName } from '@/lib/domain/figure-names'
import { nameIndex } from '@/lib/domain/name-index'
import type { LetterReading } from '@/lib/letters/letter-reading'
import { readLetter } from '@/lib/letters/read-letter'
import { disguisedLetterPdf } from '@/prisma/factories/pdf/disguised-letter'
import type { Disguise, Dress } from '@/prisma/factories/pdf/disguises'
import type { InventedPdfLetter } from '@/prisma/factories/pdf/letter-type'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'

/** A number of an invented letter: as it is printed, what is drawn before it, and where its figure is kept. */
export type DisguisedNumber = {
  what: string
  year: '2014-15' | '2022-23' | '2023-24'
  number: string
  after: string
  figure: FigureName
  printedOf(figure: Figure): number | null
}

/** Numbers of every kind that a letter prints. */
export const NUMBERS: DisguisedNumber[] = [
  {
    what: 'a base',
    year: '2022-23',
    number: '19',
    after: 'Compliance with',
    figure: 'complianceOutcomes',
    printedOf: ({ value }) => value,
  },
  {
    what: 'a rate',
    year: '2022-23',
    number: '76%',
    after: 'Complaints upheld',
    figure: 'upheldRate',
    printedOf: ({ value }) => value,
  },
  {
    what: 'an average',
    year: '2022-23',
    number: '13%',
    after: 'Satisfactory remedy',
    figure: 'earlyRemedyRate',
    printedOf: ({ typeAverage }) => typeAverage,
  },
  {
    what: 'a large numeral',
    year: '2022-23',
    number: '16',
    after: 'Complaints upheld',
    figure: 'upheld',
    printedOf: ({ value }) => value,
  },
  {
    what: 'a numeral of one digit',
    year: '2022-23',
    number: '4',
    after: 'complaint reached the',
    figure: 'earlyRemedies',
    printedOf: ({ value }) => value,
  },
  {
    what: 'an average per 100,000',
    year: '2023-24',
    number: '4.6',
    after: 'The average for',
    figure: 'upheldPer100k',
    printedOf: ({ typeAverage }) => typeAverage,
  },
  {
    what: 'a cell of a table',
    year: '2014-15',
    number: '16',
    after: 'Decisions made',
    figure: 'upheld',
    printedOf: ({ value }) => value,
  },
  {
    what: 'a part in a table',
    year: '2014-15',
    number: '11',
    after: 'Complaints and enquiries',
    figure: 'received',
    printedOf: ({ parts }) => parts.find(({ name }) => /Education/.test(name))?.value ?? null,
  },
]

/** The letter that prints it. */
function letterOf({ year }: DisguisedNumber): InventedPdfLetter {
  return {
    council: 'Ambleford Council',
    year,
    counts: {
      investigations: 21,
      upheld: 16,
      complianceOutcomes: 19,
      compliedWith: 19,
      earlyRemedies: 4,
    },
  }
}

const NAMES = nameIndex(inventedRegister([inventedCouncil({ name: 'Ambleford' })]))

/** A letter in which something is done to a number; null where this number has nothing that it can be done to. */
export function disguised(number: DisguisedNumber, way: Disguise | Dress | null) {
  return disguisedLetterPdf(letterOf(number), way, number.number, number.after)
}

/** The number that is taken in as a figure; null where the letter is withheld, or it is worked out from others. */
export function takenIn({ figure, printedOf }: DisguisedNumber, reading: LetterReading): string | null {
  const found = reading.outcome === 'accepted' ? reading.figures[figure] : undefined
  const value = found && found.origin.kind !== 'worked-out' ? printedOf(found) : null
  return value === null ? null : String(value)
}

export function readDisguised(pdf: Uint8Array): Promise<LetterReading> {
  return readLetter(pdf, NAMES)
}
