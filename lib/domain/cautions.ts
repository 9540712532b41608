import { METHOD_BREAK, type Measure } from './measures'
import type { ReportingYear } from './reporting-year'

export type Caution = {
  id: string
  text: string
  /** Those about certain years belong to the charts that show them. */
  about: 'year' | 'every-figure'
  measure?: Measure['id']
  /** Whether it is about how many complaints there are, so that it belongs to bare counts of them. */
  ofVolumes?: true
  /** @param years oldest first */
  applies(years: ReportingYear[]): boolean
}

export const CAUTIONS: Caution[] = [
  {
    id: 'covid-19',
    text: 'In 2020-21 the Ombudsman took no new complaints for three months (Covid-19). So there are fewer.',
    about: 'year',
    ofVolumes: true,
    applies: (years) => years.includes('2020-21'),
  },
  {
    id: 'method-break',
    text: 'From 2022-23 the Ombudsman chose its investigations more carefully, so upheld rates rose. Compare with similar councils, not with earlier years.',
    about: 'year',
    measure: 'upheld-rate',
    applies: (years) => years.some((year) => year >= METHOD_BREAK),
  },
  {
    id: 'volumes',
    text: 'The number of complaints does not show, by itself, how well a council does. Many can be a sign of an open council that learns. They can also be an early warning of wider problems.',
    about: 'every-figure',
    ofVolumes: true,
    applies: () => true,
  },
  {
    id: 'upheld-includes-accepted',
    text: '“Upheld” includes cases where the council accepted fault before an investigation.',
    about: 'every-figure',
    applies: () => true,
  },
  {
    id: 'own-numbers',
    text: 'The Ombudsman’s numbers may differ from the council’s own.',
    about: 'every-figure',
    applies: () => true,
  },
]

/** @param only all where left out */
export function cautionsFor(
  years: ReportingYear[],
  only: { about?: Caution['about']; measure?: Measure; ofVolumes?: true } = {},
): Caution[] {
  const sorted = years.toSorted()
  return CAUTIONS.filter(
    ({ about, measure, ofVolumes, applies }) =>
      (!only.about || about === only.about) &&
      (!only.ofVolumes || ofVolumes === true) &&
      (!only.measure || !measure || measure === only.measure.id) &&
      applies(sorted),
  )
}
