import { AUTHORITY_TYPES } from '@/lib/domain/authority-types'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { COUNCILS, capitalised, inCount, inFull, percent, rangeInWords } from '@/lib/words/numbers'
import { outcomeWords } from '@/lib/words/outcome-words'
import type { MeasuredType } from './councils-in-year'

/** The figures behind the dots of a measure, a row a council. */
export type FiguresTable = {
  caption: string
  columns: { base: string; count: string }
  rows: {
    slug: string
    name: string
    type: string
    base: string
    count: string
    average: string
    expected: string
    verdict: string
  }[]
}

export type ShortRow = [
  slug: string,
  name: string,
  type: string,
  base: string,
  count: string,
  average: string,
  expected: string,
  verdict: string,
]

export function shortRow(row: FiguresTable['rows'][number]): ShortRow {
  const { slug, name, type, base, count, average, expected, verdict } = row
  return [slug, name, type, base, count, average, expected, verdict]
}

export function figuresTable(year: ReportingYear, measure: Measure, types: MeasuredType[]): FiguresTable {
  const compared = types.flatMap((one) => one.compared)
  return {
    caption: `${measure.title} in ${year}: ${inCount(compared.length, COUNCILS)}, by type and name`,
    columns: { base: capitalised(measure.cases.many), count: capitalised(measure.counted) },
    rows: compared.map(({ council, type, count, base, typeAverage, expected, outcome }) => ({
      slug: council.slug,
      name: council.name,
      type: AUTHORITY_TYPES[type].singular,
      base: inFull(base),
      count: inFull(count),
      average: percent(typeAverage),
      expected: rangeInWords(expected),
      verdict: capitalised(outcomeWords(outcome)),
    })),
  }
}
