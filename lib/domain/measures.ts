import type { AverageName, CountName, RateName } from './figure-names'
import type { ReportingYear } from './reporting-year'

/** One of the three measures that the Ombudsman reports, with the field's words for its parts. */
export type Measure = {
  /** As it stands in an address: 'upheld-rate'. */
  id: string
  title: string
  meaning: string
  rateLabel: string
  /** The figures that it is made of. No letter prints the recommendations complied with. */
  count: CountName | null
  base: CountName
  rate: RateName
  average: AverageName
  /** After a count: '9 of 13 upheld', '7 of 7 carried out'. */
  counted: string
  /** Whether the cases left over are named too, where there are any: '44 of 45 carried out, 1 not'. */
  namesRest: boolean
  cases: { one: string; many: string }
  none: string
  /** Averages of 99 and 100% cannot be compared with chance. */
  comparedByChance: boolean
}

export const MEASURES = [
  {
    id: 'upheld-rate',
    title: 'Complaints upheld',
    meaning:
      'Of the investigations that the Ombudsman completed in the year, how many it upheld: it found fault, or the council had already accepted fault.',
    rateLabel: 'Upheld rate',
    count: 'upheld',
    base: 'investigations',
    rate: 'upheldRate',
    average: 'upheldRateTypeAverage',
    counted: 'upheld',
    namesRest: false,
    cases: { one: 'investigation', many: 'investigations' },
    none: 'No investigations were completed',
    comparedByChance: true,
  },
  {
    id: 'compliance-rate',
    title: 'Compliance with recommendations',
    meaning:
      'Of the recommendations whose time was up in the year (compliance outcomes), how many the council had carried out.',
    rateLabel: 'Compliance rate',
    count: null,
    base: 'complianceOutcomes',
    rate: 'complianceRate',
    average: 'complianceRateTypeAverage',
    counted: 'carried out',
    namesRest: true,
    cases: { one: 'compliance outcome', many: 'compliance outcomes' },
    none: 'No recommendations were due',
    comparedByChance: false,
  },
  {
    id: 'early-remedy-rate',
    title: 'Early remedies',
    meaning:
      'Of the complaints upheld, how many the council had put right, in a satisfactory way, before they reached the Ombudsman.',
    rateLabel: 'Early remedy rate',
    count: 'earlyRemedies',
    base: 'upheld',
    rate: 'earlyRemedyRate',
    average: 'earlyRemedyRateTypeAverage',
    counted: 'put right early',
    namesRest: false,
    cases: { one: 'upheld complaint', many: 'upheld complaints' },
    none: 'No complaints were upheld',
    comparedByChance: true,
  },
] as const satisfies readonly Measure[]

/** From this year on the Ombudsman chose its investigations more selectively, so the average upheld rate rose. */
export const METHOD_BREAK: ReportingYear = '2022-23'

/** The first year whose letters print the three measures with type averages. */
export const FIRST_YEAR_OF_MEASURES: ReportingYear = '2018-19'

export function measureOf(id: string): Measure | null {
  return MEASURES.find((measure) => measure.id === id) ?? null
}
