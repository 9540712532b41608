import { type CompareCell, type CompareRow, compareTable } from '@/lib/compare/compare-table'
import { AUTHORITY_TYPES } from '@/lib/domain/authority-types'
import type { Council } from '@/lib/domain/council'
import { MEASURES, type Measure } from '@/lib/domain/measures'
import { type ReportingYear, yearsInWords } from '@/lib/domain/reporting-year'
import { headlineInWords, type MeasureView } from '@/lib/series/measure-view'
import { reasonsOf, type SeriesYear } from '@/lib/series/series-years'
import { placeInWords, yearPlaces } from '@/lib/series/year-places'
import { COUNTS_BY_CHANCE } from '@/lib/words/expected-words'
import { capitalised, percent, rangeInWords, uncapitalised } from '@/lib/words/numbers'
import type { BriefingCell, BriefingTable } from './briefing'
import type { MeasuredYears } from './briefing-years'

const NOT_KNOWN = '[x]'
const NO_CASES = '[z]'

const WITHIN =
  'Average: the average of the authority type. Within, above, below: compared with the counts expected by chance.'

const MARKS: [mark: string, words: string][] = [
  [NOT_KNOWN, '[x]: not known, because we don’t have a letter or it does not say.'],
  [NO_CASES, '[z]: no cases, so nothing to count or rate.'],
]

/** The three measures of the briefing's year, counts first. */
export function figuresTable(
  council: Council,
  year: ReportingYear,
  views: MeasureView[],
  series: MeasuredYears,
): BriefingTable {
  return withMarks({
    caption: `The three measures in ${year}`,
    columns: ['Measure', 'In counts', 'Rate', averageColumn(council), 'Expected by chance'],
    rows: views.map((view) => {
      const { typeAverage, averageNote, measured } = series.last(view.id)
      const average = {
        words: typeAverage === null ? NOT_KNOWN : percent(typeAverage),
        ...(averageNote && { more: averageNote }),
      }
      if (view.kind === 'missing') {
        const missing = { words: NOT_KNOWN }
        return {
          head: { words: view.title },
          cells: [{ words: NOT_KNOWN, more: view.reason }, missing, average, missing],
        }
      }
      const { title, base, rate, cases } = view
      const expected = cases?.expected
      return {
        head: { words: title, more: base },
        cells: [
          { words: headlineInWords(view), isCounts: true, ...(cases && { cases }) },
          { words: rate ?? (measured?.base === 0 ? NO_CASES : NOT_KNOWN) },
          average,
          { words: expected ? rangeInWords(expected) : 'not compared' },
        ],
      }
    }),
    notes: [
      `Expected by chance: ${COUNTS_BY_CHANCE}. In the pictures each dot is a case. It is filled if the case was upheld, carried out or put right early. The dashed line is the average and the bracket the expected range.`,
    ],
  })
}

/**
 * The measures of the years that the briefing looks back on, newest first, from the first of which anything is published;
 * those before it are named.
 */
export function yearsTable(council: Council, series: MeasuredYears): BriefingTable {
  const points = series.of(MEASURES[0].id)
  const years = points.map(({ year }) => year)
  const begins = points.findIndex(({ published }) => published !== null)
  const before = years.slice(0, Math.max(0, begins))
  const reasonOf = reasonsOf(MEASURES.map((measure) => ({ council, years: series.of(measure.id) })))
  const columns = MEASURES.map((measure) =>
    series.of(measure.id).map((point) => cellOf(measure, council, point)),
  )
  return withMarks({
    caption: `${council.name}, year by year`,
    columns: ['Year', ...MEASURES.map(({ title }) => title)],
    rows: yearPlaces(years.slice(before.length), reasonOf)
      .map((place) => ({
        head: { words: placeInWords(place) },
        cells: columns.flatMap((cells) => cells[years.indexOf(place.year)] ?? []),
      }))
      .toReversed(),
    notes: [
      WITHIN,
      ...(before.length === 0 ? [] : [`We have no letter or figures for ${yearsInWords(before)}.`]),
    ],
  })
}

export function besideTable(
  year: ReportingYear,
  councils: { council: Council; series: MeasuredYears }[],
): BriefingTable {
  return withMarks({
    caption: `${councils[0]?.council.name} and other councils in ${year}`,
    columns: ['Council', ...MEASURES.map(({ title }) => title)],
    rows: councils.map(({ council, series }) => ({
      head: headOf(council),
      cells: MEASURES.map((measure) => cellOf(measure, council, series.last(measure.id))),
    })),
    notes: [WITHIN],
  })
}

function headOf(council: Council): BriefingCell {
  const { name, type, residents } = comparedRow(MEASURES[0], council, [])
  return { words: name, more: `${type}, ${residents}` }
}

function cellOf(measure: Measure, council: Council, point: SeriesYear): BriefingCell {
  const [cell] = comparedRow(measure, council, [point]).cells
  if (!cell) throw new RangeError(`The comparison has no cell of ${point.year}.`)
  return inWords(measure, cell)
}

function comparedRow(measure: Measure, council: Council, points: SeriesYear[]): CompareRow {
  const places = points.map(({ year }) => ({ year }))
  const [row] = compareTable(measure, [{ council, years: points }], places).rows
  if (!row) throw new RangeError(`The comparison has no row of ${council.slug}.`)
  return row
}

/** '9 of 13 upheld', and under it '69%; average 79%; within 7 to 13'. */
function inWords(measure: Measure, cell: CompareCell): BriefingCell {
  const average = cell.average === null ? [] : [`average ${cell.average}`]
  if (cell.kind === 'missing')
    return { words: NOT_KNOWN, more: [uncapitalised(cell.why), ...average].join('; ') }
  const { counts, rate, outcome, otherwise } = cell
  if (counts === measure.none)
    return { words: NO_CASES, more: [uncapitalised(counts), ...average].join('; ') }
  const said = [
    ...(rate === null ? [] : [rate]),
    ...average,
    ...(outcome === null ? [] : [uncapitalised(outcome)]),
    ...(otherwise === null ? [] : [otherwise]),
  ]
  return { words: counts, isCounts: true, more: said.join('; ') }
}

function averageColumn({ type }: Council): string {
  const { average } = AUTHORITY_TYPES[type]
  return average === null ? 'Average' : capitalised(average)
}

function withMarks(table: BriefingTable): BriefingTable {
  const used = new Set(table.rows.flatMap(({ cells }) => cells.map(({ words }) => words)))
  const notes = MARKS.flatMap(([mark, words]) => (used.has(mark) ? [words] : []))
  return { ...table, notes: [...table.notes, ...notes] }
}
