import { councilAddress } from '@/lib/council/address'
import { isDisputed } from '@/lib/domain/measured'
import type { Measure } from '@/lib/domain/measures'
import { outcomeOf } from '@/lib/words/disagreement-words'
import { missingReason } from '@/lib/words/missing-words'
import { capitalised, percent, rangeInWords } from '@/lib/words/numbers'
import { type FigureSource, otherwiseWords, sourceOf } from '@/lib/words/source-words'
import type { TypeSort } from './address'
import { typeAddress } from './address'
import type { TypeCouncil, TypeInYear } from './type-councils'

/** The councils of a type in a year, one a row. Missing numbers are '[x]', numbers of no cases '[z]'. */
export type TypeTable = {
  caption: string
  /** The columns by which it can be sorted: each a link to the same page sorted by it. */
  columns: { sort: TypeSort; words: string; href: string; current: boolean }[]
  rateLabel: string
  compared: boolean
  rows: TypeRow[]
  marks: { x: boolean; z: boolean }
}

export type TypeRow = {
  slug: string
  name: string
  href: string
  base: string
  count: string
  rate: string
  expected: string
  remark: string
  source: FigureSource | null
}

export const TABLE_ID = 'councils'

/** The table of a type's councils, sorted by name, or by base or count from the largest on. */
export function typeTable(inYear: TypeInYear, sort: TypeSort): TypeTable {
  const { type, year, measure } = inYear
  const rows = sorted(inYear, sort).map((council) => rowOf(measure, council))
  const cells = rows.flatMap(({ base, count, rate }) => [base, count, rate])
  const columns: { sort: TypeSort; words: string }[] = [
    { sort: 'name', words: 'Council' },
    { sort: 'base', words: capitalised(measure.cases.many) },
    { sort: 'count', words: capitalised(measure.counted) },
  ]
  return {
    caption: `${measure.title} in ${year}, sorted by ${SORTED_BY[sort](measure)}`,
    columns: columns.map((column) => ({
      ...column,
      href: `${typeAddress(type, { year, measure: measure.id, sort: column.sort })}#${TABLE_ID}`,
      current: column.sort === sort,
    })),
    rateLabel: measure.rateLabel,
    compared: rows.some(({ expected }) => expected !== ''),
    rows,
    marks: { x: cells.includes('[x]'), z: cells.includes('[z]') },
  }
}

const SORTED_BY: Record<TypeSort, (measure: Measure) => string> = {
  name: () => 'name',
  base: ({ cases }) => `number of ${cases.many}, most first`,
  count: ({ counted }) => `number ${counted}, most first`,
}

function sorted({ councils }: TypeInYear, sort: TypeSort): TypeCouncil[] {
  if (sort === 'name') return councils
  const sortedBy = ({ measured }: TypeCouncil): number => {
    if (!measured) return -2
    if (sort === 'base') return measured.base
    if (measured.disagreement) return -1
    return measured.count ?? -1
  }
  return councils.toSorted((a, b) => sortedBy(b) - sortedBy(a))
}

function rowOf(measure: Measure, one: TypeCouncil): TypeRow {
  const { council, published, measured, expected } = one
  const count = measured?.count ?? null
  const noCases = measured?.base === 0
  const rate = measured?.rate ?? null
  return {
    slug: council.slug,
    name: council.name,
    href: councilAddress(council.slug, published.year),
    base: measured ? String(measured.base) : '[x]',
    count: noCases ? '[z]' : count === null || !measured ? '[x]' : String(count),
    rate: noCases ? '[z]' : rate === null ? '[x]' : percent(rate),
    expected: expected ? rangeInWords(expected) : '',
    remark: remarkOf(measure, one),
    source: measured ? sourceOf(published, measured) : null,
  }
}

function remarkOf(measure: Measure, one: TypeCouncil): string {
  const { published, measured, outcome } = one
  if (!measured) return missingReason(published, published.year, measure)
  const said = [
    ...(outcome === null ? [] : [outcomeOf(outcome, measured)]),
    ...(isDisputed(measured) ? [otherwiseWords(measured)] : []),
  ]
  return said.map((words) => `${capitalised(words)}.`).join(' ')
}
