import type { Note } from '@/lib/domain/figure'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { PrintedNumbers } from './layouts/layout'
import { type Panel, startOf } from './layouts/panel'
import {
  COMPLIANCE_PANEL,
  EARLY_REMEDY_PANEL,
  OVERVIEW_PANEL,
  UPHELD_PANEL_WITH_RESIDENTS,
} from './layouts/panels'
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

export const MAP_PARTS: MapPart[] = [
  {
    panel: OVERVIEW_PANEL,
    from: OVERVIEW_FROM,
    numbers: always('dealtWith', 'notForUs', 'assessedAndClosed', 'investigations'),
  },
  {
    panel: UPHELD_PANEL_WITH_RESIDENTS,
    from: FIRST,
    numbers: [...always('investigations', 'upheld', 'upheldRate', 'upheldRateTypeAverage'), ...RESIDENTS],
    earlierNumbers: [
      ...always('upheldRate', 'upheldRateTypeAverage', 'upheld'),
      ...RESIDENTS,
      ...always('investigations'),
    ],
  },
  {
    panel: COMPLIANCE_PANEL,
    from: FIRST,
    numbers: always('complianceRate', 'complianceRateTypeAverage', 'complianceOutcomes'),
  },
  {
    panel: EARLY_REMEDY_PANEL,
    from: FIRST,
    numbers: always('earlyRemedyRate', 'earlyRemedyRateTypeAverage', 'earlyRemedies', 'earlyRemedyBase'),
  },
]

/**
 * What a page lacks that one that was cut short could not lack. A page is whole up to where it was cut: its parts
 * stand in their order, and only the last of them can lack numbers, none of which stands before one that it has.
 */
export function gapsIn(
  page: RunningText,
  { figures, missing, earlyRemedyBase }: PrintedNumbers,
  year: ReportingYear,
): Note[] {
  const present = MAP_PARTS.flatMap((part) => {
    const at = startOf(part.panel, page)
    return at === null ? [] : [{ part, at }]
  })
  const expected = MAP_PARTS.filter(({ from }) => from <= year)
  const isInOrder = present.every(({ part, at }, i) => {
    const before = present[i - 1]
    return part === expected[i] && (!before || at > before.at)
  })
  if (!isInOrder) return [OUT_OF_ORDER]

  const isKnown = (name: Name) => (name === 'earlyRemedyBase' ? earlyRemedyBase : figures[name]) !== undefined
  return present.flatMap(({ part }, i) => {
    const order = (year < OVERVIEW_FROM && part.earlierNumbers) || part.numbers
    const printed = order.filter(({ from }) => from <= year).map(({ name }) => name)
    // What became of the complaints can be checked by its sum alone, so that part is whole or nothing.
    const mayBeCut = i === present.length - 1 && part.panel !== OVERVIEW_PANEL
    const upTo = mayBeCut ? printed.findLastIndex(isKnown) : printed.length
    return missing.flatMap(({ name, note }) => {
      const at = printed.indexOf(name)
      return at >= 0 && at < upTo ? [note] : []
    })
  })
}

const OUT_OF_ORDER: Note = {
  code: 'page-out-of-order',
  message: 'The parts of the page do not stand in their order, or one among them is missing.',
}
