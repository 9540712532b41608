import { dayFromWords } from '@/lib/domain/day'
import { type ReportingYear, yearBefore } from '@/lib/domain/reporting-year'
import { type InventedPdfLetter, LETTER_YEARS } from '@/prisma/factories/letter-pdf'
import {
  agendaPages,
  coveringReport,
  letterPages,
  type PackPage,
  type PackStamp,
  packPdf,
  packText,
  pageText,
} from '@/prisma/factories/pack'
import { oneOf, type Random, seededRandom, wholeNumber } from '@/prisma/factories/pdf/seeded-random'
import { dateOf } from '@/prisma/factories/pdf/years'
import type { Label } from '../label'
import type { LabelledCase } from '../labelled-case'
import { INVENTED_NAMES } from './councils'
import { labelOf } from './labels'
import { PLAIN } from './plain-look'
import { someLetter } from './some-letter'
import { textLetter } from './text-letter'

type LabelledLetter = { letter: InventedPdfLetter; label: Label }

const STAMPS: [string, PackStamp][] = [
  ['no stamp', {}],
  ["a committee's stamps", { head: 'Agenda Item 7', foot: 'Page #' }],
  ["a browser's header", { head: '11/29/26, 11:01 AM   Annual Review letter 2023-24', foot: '#/##' }],
  ['a dated header', { head: 'Audit Committee, 14 October 2024', foot: '# of ##' }],
]

/**
 * Packs with one to three letters, as text and as PDF: of different councils and years, among other business, behind
 * a covering report, one after another, with stamps on every page.
 */
export async function* packCases(howMany: number, seed: number): AsyncGenerator<LabelledCase> {
  for (let i = 0; i < howMany; i++) {
    const random = seededRandom(seed * 7919 + i)
    const year = LETTER_YEARS[i % LETTER_YEARS.length] as ReportingYear
    const letters = someLetters(random, year)
    const [stampName, stamp] = oneOf(random, STAMPS as [[string, PackStamp], ...[string, PackStamp][]])
    const between = () => agendaPages(wholeNumber(random, 0, 6), wholeNumber(random, 0, 1000))
    const cover = random() < 0.4 ? [coveringReport(year, [someWords(random)])] : []
    const groups = letters.map((one) => ({ ...one, before: between() }))
    const after = between()
    const [first, ...others] = letters.map(({ label }) => label)
    if (!first) continue
    const common = { kind: 'packs', label: first, others, names: INVENTED_NAMES }
    const name = `${String(i).padStart(4, '0')} of ${year}, ${letters.length} letters, ${stampName}${cover.length > 0 ? ', covered' : ''}`

    const pdf: PackPage[] = [
      ...cover,
      ...groups.flatMap(({ before, letter }) => [...before, ...letterPages(letter)]),
      ...after,
    ]
    yield { ...common, name: `${name}, PDF`, file: `${i}.pdf`, bytes: await packPdf(pdf, stamp) }

    const text = [
      ...cover.map(pageText),
      ...groups.flatMap(({ before, letter }) => [
        ...before.map(pageText),
        ...textLetter(letter, PLAIN, random).split('\f'),
      ]),
      ...after.map(pageText),
    ]
    const bytes = new TextEncoder().encode(packText(text, stamp))
    yield { ...common, name: `${name}, text`, file: `${i}.txt`, bytes }
  }
}

function someLetters(random: Random, year: ReportingYear): LabelledLetter[] {
  const years = [year, ...(random() < 0.5 ? [year] : []), ...(random() < 0.5 ? [yearBefore(year)] : [])]
  return years
    .filter((one) => LETTER_YEARS.includes(one))
    .map((one) => {
      const { slug, letter } = someLetter(random, one)
      const date = dayFromWords(dateOf(one))
      return { letter, label: { ...labelOf(letter, slug, true), ...(date && { date }) } }
    })
}

/** A report's own words, with numbers that are not the letter's. */
function someWords(random: Random): string {
  const some = () => wholeNumber(random, 1, 99)
  return oneOf(random, [
    `2. The letter says that ${some()}% of complaints we investigated were upheld; there were ${some()} upheld decisions.`,
    `2. ${some()} of ${some() + 99} complaints were upheld, against ${some()} in the year ended 31 March 2019.`,
    `2. This compares to an average of ${some()}% in similar authorities.`,
  ])
}
