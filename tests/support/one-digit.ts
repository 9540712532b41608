import { AUTHORITY_TYPE_ORDER, hasTypeAverage } from '@/lib/domain/authority-types'
import type { Figures } from '@/lib/domain/figure'
import type { FigureName } from '@/lib/domain/figure-names'
import { nameIndex } from '@/lib/domain/name-index'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { readFile } from '@/lib/ingest/read-file'
import { LETTER_YEARS } from '@/prisma/factories/letter-pdf'
import { oneOf, seededRandom } from '@/prisma/factories/pdf/seeded-random'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { ordinaryLetter } from '../accuracy/invented/misprints'
import { PLAIN } from '../accuracy/invented/plain-look'
import { textLetter } from '../accuracy/invented/text-letter'

const TYPES = AUTHORITY_TYPE_ORDER.filter(hasTypeAverage)
const REGISTER = inventedRegister(
  TYPES.map((type, i) => inventedCouncil({ name: `Fifthford ${i + 1}`, type })),
)
const NAMES = nameIndex(REGISTER)

/** Numbers of the statistics that are no figures: days, and 100 in '100,000' and 'a rate below 100%'. */
const NO_FIGURES =
  /between 1 April \d{4} (?:to|and)\s+31 March \d{4}|100,000|below 100%|\d\d\/\d\d\/\d+|\d+ (?:April|March) \d{4}/g

/** A letter that reads otherwise than it was written, and was taken in all the same. */
export type WronglyTaken = {
  letter: { year: ReportingYear; type: (typeof TYPES)[number] }
  changed: FigureName[]
  /** As they were taken in. */
  figures: Figures
  how: string
}

/** Reads a letter in which one digit of one figure is another; null where that is noticed, or changes no figure. */
export async function wronglyTaken(seed: number, run: number): Promise<WronglyTaken | null> {
  const random = seededRandom(seed * 1_000_003 + run)
  const year = LETTER_YEARS[run % LETTER_YEARS.length] as ReportingYear
  const council = REGISTER.councils[Math.floor(run / LETTER_YEARS.length) % TYPES.length]
  if (!council) throw new Error('There is no such council.')
  const { type, officialName } = council
  const text = textLetter({ ...ordinaryLetter(year, random), council: officialName, type }, PLAIN, random)
  const before = await figuresIn(text)
  if (!before) throw new Error(`The letter of ${year} to ${officialName} is not taken in as it is.`)

  const at = oneOf(random, digitsOfFigures(text))
  const others = [...'0123456789'].filter((digit) => digit !== text[at])
  const digit = oneOf(random, others as [string, ...string[]])
  const after = await figuresIn(`${text.slice(0, at)}${digit}${text.slice(at + 1)}`)
  if (!after) return null
  const names = Object.keys({ ...before, ...after }) as FigureName[]
  const changed = names.filter((name) => before[name]?.value !== after[name]?.value)
  const how = `run ${run}, ${year}, ${type}: "${text.slice(at - 30, at + 10)}" with ${digit}, ${changed.join(', ')}`
  return changed.length === 0 ? null : { letter: { year, type }, changed, figures: after, how }
}

async function figuresIn(text: string) {
  const { reading } = await readFile(new TextEncoder().encode(text), 'letter.txt', NAMES)
  const source = reading.kind === 'read' ? reading.sources[0] : undefined
  return source?.state === 'accepted' ? source.figures : undefined
}

function digitsOfFigures(text: string): [number, ...number[]] {
  const statistics = text.indexOf('Commission for Local Administration')
  const figures = text.replace(NO_FIGURES, (words) => words.replace(/\d/g, '#'))
  const found = [...figures.matchAll(/\d/g)].flatMap(({ index }) => (index > statistics ? [index] : []))
  if (found.length === 0) throw new Error('The letter has no figures.')
  return found as [number, ...number[]]
}
