import { type FigureChange, figureChanges } from '@/lib/data/figure-changes'
import { editionAddress } from '@/lib/editions/address'
import { changeReason } from '@/lib/editions/change-words'
import type { MeasureRow } from '@/lib/open-data/measure-row'
import type { ChartAt } from '@/lib/series/chart-address'
import { chartAddress } from '@/lib/series/chart-address'
import { percent } from '@/lib/words/numbers'

export type SinceThen = {
  newest: number
  following: string
  /** Empty where no row is otherwise now. */
  changes: {
    of: string
    now: string
    before: string
    why: string[]
    edition: { number: number; href: string } | null
  }[]
}

/**
 * Only what a reader sees counts as changed: a second source that says the same does not.
 * @param before the chart's rows at the edition that it shows
 * @param now the same at the newest
 */
export async function sinceThen(
  { state }: ChartAt,
  editions: { shown: number; newest: number },
  before: MeasureRow[],
  now: MeasureRow[],
): Promise<SinceThen> {
  const earlier = new Map(before.map((row) => [keyOf(row), row]))
  const later = new Map(now.map((row) => [keyOf(row), row]))
  const changed = [
    ...now.map((row) => ({ row, before: earlier.get(keyOf(row)), now: row })),
    ...before.filter((row) => !later.has(keyOf(row))).map((row) => ({ row, before: row, now: undefined })),
  ].filter((one) => inWords(one.before) !== inWords(one.now))
  const slugs = [...new Set(changed.map(({ row }) => row.council))]
  const figures =
    changed.length === 0
      ? []
      : await figureChanges(editions.shown, editions.newest, { slugs, from: state.from, to: state.to })
  return {
    newest: editions.newest,
    following: chartAddress({ state, edition: null }),
    changes: changed.map((one) => changeOf(one, figures)),
  }
}

function changeOf(
  { row, before, now }: { row: MeasureRow; before: MeasureRow | undefined; now: MeasureRow | undefined },
  figures: FigureChange[],
): SinceThen['changes'][number] {
  const ofRow = figures.filter(({ slug, year }) => slug === row.council && year === row.reporting_year)
  const last = ofRow.map(({ edition }) => edition).sort((a, b) => b - a)[0]
  return {
    of: `${row.council_name}, ${row.reporting_year}`,
    now: inWords(now),
    before: inWords(before),
    why: [...new Set(ofRow.map(changeReason))],
    edition: last === undefined ? null : { number: last, href: editionAddress(last) },
  }
}

function keyOf({ council, reporting_year }: MeasureRow): string {
  return `${council} ${reporting_year}`
}

/** A row in words: '9 of 13 upheld, 69%, type average 79%'. */
function inWords(row: MeasureRow | undefined): string {
  if (!row) return 'not published'
  const { base, count, counted, rate, type_average: average } = row
  const said = [
    ...(base === null ? ['no figures'] : [count === null ? `of ${base}` : `${count} of ${base} ${counted}`]),
    ...(rate === null ? [] : [percent(rate)]),
    ...(average === null ? [] : [`type average ${percent(average)}`]),
  ]
  return said.join(', ')
}
