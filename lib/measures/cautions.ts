import type { ReportingYear } from '@/lib/years/reporting-year'
import { METHOD_BREAK } from './measures'

/** A caution that the Ombudsman gives, and where it applies. */
export type Caution = {
  id: string
  text: string
  /** Whether it belongs beside figures of these years, which are given oldest first. */
  applies(years: ReportingYear[]): boolean
}

export const CAUTIONS: Caution[] = [
  {
    id: 'covid-19',
    text: 'In 2020-21 the Ombudsman took no new complaints for three months (Covid-19), so there are fewer.',
    applies: (years) => years.includes('2020-21'),
  },
  {
    id: 'method-break',
    text: 'From 2022-23 the Ombudsman chose its investigations more selectively, so upheld rates rose everywhere. Compare with similar councils, not with earlier years.',
    applies: (years) => years.some((year) => year >= METHOD_BREAK),
  },
  {
    id: 'volumes',
    text: 'How many complaints there are says nothing, by itself, about how well a council does: many can be the sign of a council that listens.',
    applies: () => true,
  },
  {
    id: 'upheld-includes-accepted',
    text: '"Upheld" includes cases in which the council accepted fault before an investigation.',
    applies: () => true,
  },
  {
    id: 'own-numbers',
    text: "The Ombudsman's numbers may differ from the council's own.",
    applies: () => true,
  },
]

/** The cautions that belong beside figures of these years. */
export function cautionsFor(years: ReportingYear[]): Caution[] {
  const sorted = years.toSorted()
  return CAUTIONS.filter((caution) => caution.applies(sorted))
}
