import type { ReportingYear } from '@/lib/years/reporting-year'
import { METHOD_BREAK } from './measures'

/** A caution that the Ombudsman gives, and where it applies. */
export type Caution = {
  id: string
  text: string
  /** Whether it is about certain years, and so belongs to the charts that show them, or about every figure. */
  about: 'year' | 'every-figure'
  /** Whether it belongs beside figures of these years, which are given oldest first. */
  applies(years: ReportingYear[]): boolean
}

export const CAUTIONS: Caution[] = [
  {
    id: 'covid-19',
    text: 'In 2020-21 the Ombudsman took no new complaints for three months (Covid-19), so there are fewer.',
    about: 'year',
    applies: (years) => years.includes('2020-21'),
  },
  {
    id: 'method-break',
    text: 'From 2022-23 the Ombudsman chose its investigations more selectively, so the average upheld rate rose. Compare with similar councils, not with earlier years.',
    about: 'year',
    applies: (years) => years.some((year) => year >= METHOD_BREAK),
  },
  {
    id: 'volumes',
    text: 'How many complaints there are says nothing, by itself, about how well a council does: many can be the sign of a council that listens.',
    about: 'every-figure',
    applies: () => true,
  },
  {
    id: 'upheld-includes-accepted',
    text: '"Upheld" includes cases in which the council accepted fault before an investigation.',
    about: 'every-figure',
    applies: () => true,
  },
  {
    id: 'own-numbers',
    text: "The Ombudsman's numbers may differ from the council's own.",
    about: 'every-figure',
    applies: () => true,
  },
]

/**
 * The cautions that belong beside figures of these years.
 * @param about only those about certain years, or only those about every figure; both where it is left out
 */
export function cautionsFor(years: ReportingYear[], about?: Caution['about']): Caution[] {
  const sorted = years.toSorted()
  return CAUTIONS.filter((caution) => (!about || caution.about === about) && caution.applies(sorted))
}
