import { type Day, dateOf, dayInWords, dayOf } from '@/lib/domain/day'
import { LISTED_CATEGORIES, OUTCOME_WORDS } from '@/lib/domain/listed-categories'
import { oneOf, type Random, seededRandom, wholeNumber } from '../pdf/seeded-random'

/** An invented entry of a list, in the words that pages print. */
export type InventedRow = {
  name: string
  reference: string
  kind: 'Statement' | 'Report'
  outcome: string
  category: string
  subcategory: string
  day: Day
  summary: string
}

const MS_A_DAY = 86_400_000

/** What invented summaries are made of; some speak of another outcome than the one that is printed. */
const SUMMARIES = [
  'Miss X complained about the Council’s delay in sorting her drains. We will not investigate this complaint.',
  'Mr Y complains about how the Council counted his hedgehogs. There was fault, and the Council paid him £150.',
  'There was no fault in how the Council painted the town’s benches blue.',
  'Mrs Z says that the Council (and its contractor) lost her letter of 3 May 2019. The Council upheld her complaint.',
  'The Council was at fault. It will apologise, and look again at the 12 cases that it closed; see section 4.',
]

/**
 * Entries of a list with the newest first, each of a day of its own.
 * @param names of invented councils, as they are printed
 * @param category one that all are of; any where left out
 */
export function inventedRows(
  count: number,
  {
    names,
    seed = 1,
    newest = '2026-05-14',
    category,
  }: { names: readonly [string, ...string[]]; seed?: number; newest?: Day; category?: string },
): InventedRow[] {
  const random = seededRandom(seed)
  let time = dateOf(newest).getTime()
  return Array.from({ length: count }, (_, i) => {
    if (i > 0) time -= wholeNumber(random, 1, 3) * MS_A_DAY
    const day = dayOf(new Date(time))
    const of = categoryFor(random, category)
    return {
      name: oneOf(random, names),
      reference: referenceFor(day, i, random),
      kind: random() < 0.1 ? 'Report' : 'Statement',
      outcome: oneOf(random, OUTCOME_WORDS as unknown as [(typeof OUTCOME_WORDS)[number]]).printed,
      category: of.name,
      subcategory: oneOf(random, of.subcategories as [string, ...string[]]),
      day,
      summary: oneOf(random, SUMMARIES as [string, ...string[]]),
    }
  })
}

function categoryFor(random: Random, name: string | undefined) {
  const found = LISTED_CATEGORIES.find((one) => one.name === name)
  return found ?? oneOf(random, LISTED_CATEGORIES as unknown as [(typeof LISTED_CATEGORIES)[number]])
}

/** Received in the reporting year before the decision; no two of a list are the same. */
function referenceFor(day: Day, index: number, random: Random): string {
  const [year, month] = day.split('-').map(Number) as [number, number]
  const received = (month >= 4 ? year : year - 1) - 1
  const digits = String(index * 10 + wholeNumber(random, 0, 9)).padStart(6, '0')
  return `${String(received % 100).padStart(2, '0')} ${digits.slice(0, 3)} ${digits.slice(3)}`
}

/** The address of an entry's own page. */
export function addressOf({ category, subcategory, reference }: InventedRow): string {
  const part = (words: string) => words.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return `https://www.lgo.org.uk/decisions/${part(category)}/${part(subcategory)}/${reference.replaceAll(' ', '-')}`
}

/** '03-Apr-2017', as rows have it. */
export function rowDay(day: Day): string {
  const [date = '', month = '', year = ''] = dayInWords(day).split(' ')
  return `${date.padStart(2, '0')}-${month.slice(0, 3)}-${year}`
}

/** '28 Sep 2023', as pages have it. */
export function pageDay(day: Day): string {
  const [date, month = '', year] = dayInWords(day).split(' ')
  return `${date} ${month.slice(0, 3)} ${year}`
}

/** '2024-04-01' -> '01 April 2024', as heads of lists have it. */
export function headDay(day: Day): string {
  return dayInWords(day).replace(/^(\d) /, '0$1 ')
}
