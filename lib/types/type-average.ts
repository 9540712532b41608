import { type PrintedAverage, sourcesOf } from '@/lib/data/type-averages'
import { AUTHORITY_TYPES, type AuthorityType, hasTypeAverage } from '@/lib/domain/authority-types'
import { FIRST_YEAR_OF_MEASURES } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { inCount, listInWords, percent } from '@/lib/words/numbers'

const LETTERS = { one: 'letter', many: 'letters' }
const MAP_PAGES = { one: 'map page', many: 'map pages' }

/**
 * The average that most sources print.
 * @param printed every value that is printed, the one printed most first
 * @returns null where none is printed, or where no one is printed more than another
 */
export function usualAverage([first, second]: PrintedAverage[]): number | null {
  if (!first || (second && sourcesOf(first) === sourcesOf(second))) return null
  return first.value
}

/** Who prints a value: '5 letters and 2 map pages'. */
export function sourcesInWords({ letters, publications }: PrintedAverage): string {
  return listInWords([
    ...(letters > 0 ? [inCount(letters, LETTERS)] : []),
    ...(publications > 0 ? [inCount(publications, MAP_PAGES)] : []),
  ])
}

/** Each value with who prints it: '79% in 5 letters and 2 map pages, 78% in 1 letter'. */
export function valuesInWords(printed: PrintedAverage[]): string {
  return printed.map((one) => `${percent(one.value)} in ${sourcesInWords(one)}`).join(', ')
}

/** What the sources say of a type's average in a year, and whether they differ. */
export function averageInWords(type: AuthorityType, year: ReportingYear, printed: PrintedAverage[]): string {
  const { plural } = AUTHORITY_TYPES[type]
  if (!hasTypeAverage(type))
    return 'They are compared with nobody: the Ombudsman prints no average of these bodies.'
  const [first, ...others] = printed
  if (!first) {
    return year < FIRST_YEAR_OF_MEASURES
      ? `Letters before ${FIRST_YEAR_OF_MEASURES} print no average of a type.`
      : `No source that is held for ${year} prints an average of ${plural} for this measure.`
  }
  if (others.length === 0) {
    const print = sourcesOf(first) === 1 ? 'prints' : 'print'
    return `The average of ${plural} is ${percent(first.value)}: ${sourcesInWords(first)} ${print} it, and none prints another.`
  }
  const differing = `Sources differ on the average of ${plural}: ${valuesInWords(printed)}.`
  const usual = usualAverage(printed)
  return usual === null
    ? `${differing} No one of them is printed by most, so none is taken.`
    : `${differing} This page takes ${percent(usual)}, which most print; each council is compared with the average that its own source prints.`
}
