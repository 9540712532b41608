import type { Note } from '@/lib/domain/figure'
import { FIGURES } from '@/lib/domain/figure-names'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { PrintedNumbers } from './layouts/layout'
import { type Panel, startOf } from './layouts/panel'
import { MAP_PANELS } from './map-panels'
import type { RunningText } from './running-text'

type Name = Panel['numbers'][number]['name']

type Numbers = { name: Name; from: ReportingYear }[]

/** A part of a page of the map: from which year on it is there, and its numbers in the order of the page. */
type MapPart = {
  panel: Panel
  from: ReportingYear
  numbers: Numbers
  /** Their order on the pages of years without the overview, where it was another. */
  earlierNumbers?: Numbers
}

const FIRST: ReportingYear = '2018-19'
/** Pages of this year and later begin with the overview, and with what was investigated and upheld. */
const OVERVIEW_FROM: ReportingYear = '2024-25'
/** Pages show the number per 100,000 residents from this year on. */
const RESIDENTS_FROM: ReportingYear = '2022-23'

const always = (...names: Name[]) => names.map((name) => ({ name, from: FIRST }))
const RESIDENTS = (['upheldPer100k', 'upheldPer100kTypeAverage'] as const).map((name) => ({
  name,
  from: RESIDENTS_FROM,
}))

const OVERVIEW: MapPart = {
  panel: MAP_PANELS.overview,
  from: OVERVIEW_FROM,
  numbers: always('dealtWith', 'notForUs', 'assessedAndClosed', 'investigations'),
}
const UPHELD: MapPart = {
  panel: MAP_PANELS.upheld,
  from: FIRST,
  numbers: [...always('investigations', 'upheld', 'upheldRate', 'upheldRateTypeAverage'), ...RESIDENTS],
  earlierNumbers: [
    ...always('upheldRate', 'upheldRateTypeAverage', 'upheld'),
    ...RESIDENTS,
    ...always('investigations'),
  ],
}
const COMPLIANCE: MapPart = {
  panel: MAP_PANELS.compliance,
  from: FIRST,
  numbers: always('complianceRate', 'complianceRateTypeAverage', 'complianceOutcomes'),
}
const REMEDIES: MapPart = {
  panel: MAP_PANELS.remedies,
  from: FIRST,
  numbers: always('earlyRemedyRate', 'earlyRemedyRateTypeAverage', 'earlyRemedies', 'earlyRemedyBase'),
}

export const MAP_PARTS: MapPart[] = [OVERVIEW, UPHELD, COMPLIANCE, REMEDIES]

/** In which orders the parts of a year's pages were seen; sentences on no cases have the second. */
function ordersOf(year: ReportingYear): MapPart[][] {
  return year < OVERVIEW_FROM
    ? [[UPHELD, COMPLIANCE, REMEDIES]]
    : [
        [OVERVIEW, UPHELD, COMPLIANCE, REMEDIES],
        [OVERVIEW, UPHELD, REMEDIES, COMPLIANCE],
      ]
}

/**
 * What a page lacks that one that was cut short could not lack. A page is whole up to where it was cut: its parts
 * stand in their order, and only the last of them can lack numbers, none of which stands before one that it has.
 * @param hasEnded whether the council had ended before the year: then its page gives nothing per 100,000 residents
 */
export function gapsIn(
  page: RunningText,
  printed: PrintedNumbers,
  { year, hasEnded }: { year: ReportingYear; hasEnded: boolean },
): Note[] {
  const { figures, missing, earlyRemedyBase } = printed
  const present = MAP_PARTS.flatMap((part) => {
    const at = startOf(part.panel, page)
    return at === null ? [] : [{ part, at }]
  }).sort((a, b) => a.at - b.at)
  const isInOrder = ordersOf(year).some((order) => present.every(({ part }, i) => part === order[i]))
  if (!isInOrder) return [OUT_OF_ORDER]

  const isKnown = (name: Name) => (name === 'earlyRemedyBase' ? earlyRemedyBase : figures[name]) !== undefined
  return present.flatMap(({ part }, i) => {
    const order = (year < OVERVIEW_FROM && part.earlierNumbers) || part.numbers
    const expected = order.filter(({ from }) => from <= year).map(({ name }) => name)
    // What became of the complaints can be checked by its sum alone, so that part is whole or nothing.
    const mayBeCut = i === present.length - 1 && part !== OVERVIEW
    const upTo = mayBeCut ? expected.findLastIndex(isKnown) : expected.length
    return missing.flatMap(({ name, note, unread, notGiven }) => {
      const at = expected.indexOf(name)
      const mayLack = isAverageOfNone(name, figures) || (hasEnded && OF_RESIDENTS.includes(name))
      const isExcused = notGiven || (mayLack && unread === undefined)
      return at >= 0 && at < upTo && !isExcused ? [note] : []
    })
  })
}

const OF_RESIDENTS: readonly Name[] = RESIDENTS.map(({ name }) => name)

/** Beside zero a page may leave out the average. */
function isAverageOfNone(name: Name, figures: PrintedNumbers['figures']): boolean {
  if (name === 'earlyRemedyBase') return false
  const definition = FIGURES[name]
  return definition.kind === 'average' && figures[definition.of]?.value === 0
}

const OUT_OF_ORDER: Note = {
  code: 'page-out-of-order',
  message: 'The parts of the page are not in order, or one of them is missing.',
}
