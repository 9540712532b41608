import type { ReportingYear } from '@/lib/domain/reporting-year'
import { LETTER_YEARS, letterPdf, type PrintOptions } from '@/prisma/factories/letter-pdf'
import { oneOf, type Random, seededRandom, wholeNumber } from '@/prisma/factories/pdf/seeded-random'
import { hasTables } from '@/prisma/factories/pdf/years'
import type { LabelledCase } from '../labelled-case'
import { INVENTED_NAMES } from './councils'
import { labelOf } from './labels'
import { someLetter } from './some-letter'

/** Letters as PDF, of every year in turn, of councils with odd names and printed in all the ways that there are. */
export async function* pdfCases(howMany: number, seed: number): AsyncGenerator<LabelledCase> {
  for (let i = 0; i < howMany; i++) {
    const year = LETTER_YEARS[i % LETTER_YEARS.length] as ReportingYear
    const random = seededRandom(seed * 7919 + i)
    const { slug, letter } = someLetter(random, year)
    const print = { ...letter.print, ...somePrint(random, year) }
    const number = String(i).padStart(4, '0')
    yield {
      kind: 'PDF letters',
      name: `${number} of ${year}, ${waysOf(print)}`,
      file: `${number}.pdf`,
      bytes: await letterPdf({ ...letter, print }),
      label: labelOf({ ...letter, print }, slug, true),
      names: INVENTED_NAMES,
    }
  }
}

function somePrint(random: Random, year: ReportingYear): PrintOptions {
  const is = (chance: number) => random() < chance
  return {
    drawingOrder: oneOf(random, ['natural', 'natural', 'interleaved', 'shuffled']),
    shuffleSeed: wholeNumber(random, 0, 1000),
    splitNumbers: is(0.15),
    footers: oneOf(random, ['page-of-pages', 'bare-number', undefined]),
    strayCharacters: is(0.3),
    addressLine: is(0.3),
    font: oneOf(random, ['Helvetica', 'Helvetica', 'Times']),
    ...(hasTables(year)
      ? { splitCells: is(0.3), headingInColumns: is(0.3) }
      : {
          panels: oneOf(random, ['stacked', 'stacked', 'side-by-side', 'single']),
          numeralPlace: oneOf(random, ['beside', 'above']),
          emphasis: is(0.5),
          lostHeading: is(0.2),
          thirdPanelOnNextPage: is(0.1),
        }),
  }
}

function waysOf(print: PrintOptions): string {
  const ways = Object.entries(print).flatMap(([name, way]) => {
    if (way === false || way === undefined || name === 'shuffleSeed' || name === 'font') return []
    return typeof way === 'string' ? [way] : [name]
  })
  return ways.join(', ')
}
