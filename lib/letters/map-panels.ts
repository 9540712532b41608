import type { Note } from '@/lib/domain/figure'
import { FIGURES, type RateName } from '@/lib/domain/figure-names'
import type { PrintedNumbers } from './layouts/layout'
import type { Panel } from './layouts/panel'
import {
  COMPLIANCE_PANEL,
  EARLY_REMEDY_PANEL,
  OVERVIEW_PANEL,
  UPHELD_PANEL_WITH_RESIDENTS,
} from './layouts/panels'
import { findAll, type RunningText } from './running-text'

/** The sentence that stands in the place of the part on complaints upheld. */
const NO_INVESTIGATIONS = /The Ombudsman carried out no investigations in this period/i

/** The parts of a page of the map: those of letters, and what only pages say. */
export const MAP_PANELS = {
  overview: OVERVIEW_PANEL,
  upheld: {
    ...UPHELD_PANEL_WITH_RESIDENTS,
    starts: [...UPHELD_PANEL_WITH_RESIDENTS.starts, NO_INVESTIGATIONS],
    none: [
      ...(UPHELD_PANEL_WITH_RESIDENTS.none ?? []),
      { pattern: NO_INVESTIGATIONS, gives: { investigations: 0 } },
    ],
  },
  compliance: COMPLIANCE_PANEL,
  remedies: {
    ...EARLY_REMEDY_PANEL,
    none: EARLY_REMEDY_PANEL.none?.map(({ pattern, gives }) => ({ pattern, gives: { ...gives, upheld: 0 } })),
  },
} satisfies Record<string, Panel>

/** How some pages say each rate a first time, before the usual sentences: '62% Complaints upheld by ...'. */
const SAID_BEFORE: Record<RateName, RegExp> = {
  upheldRate: /(?<![\d.])(\d{1,3})% complaints? upheld by\b/i,
  complianceRate: /(?<![\d.])(\d{1,3})% of cases were successfully implemented by\b/i,
  earlyRemedyRate: /(?<![\d.])(\d{1,3})% complaints? with satisfactory remed(?:y|ies) provided by\b/i,
}

/** That a page says a rate twice, and each time otherwise. */
export function ratesDisagree(page: RunningText, { figures }: PrintedNumbers): Note[] {
  return (Object.keys(SAID_BEFORE) as RateName[]).flatMap((name) => {
    const printed = figures[name]
    const other = findAll(page, SAID_BEFORE[name]).find(({ match }) => Number(match[1]) !== printed?.value)
    if (!printed || !other) return []
    const message = `${FIGURES[name].label} is ${Number(other.match[1])}% where the page says “${other.place.quote}”, and ${printed.value}% where it says “${printed.place.quote}”.`
    return [{ code: 'printed-twice', message, figure: name }]
  })
}
