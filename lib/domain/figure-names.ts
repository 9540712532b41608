/**
 * Every number that a letter or the Ombudsman's map gives about a council in a year. The keys are the names in
 * the database, in `npm run ingest -- --json` and in the code. `kind` says what the number is:
 *
 * - count: cases. `of` names the count that it is a share of and so can never exceed.
 * - rate: a whole percentage, `count` of `base`.
 * - per100k: cases per 100,000 residents.
 * - average: what the letter prints as the average of the council's authority type, for the figure `of`.
 */
export const FIGURES = {
  investigations: { kind: 'count', label: 'Investigations completed' },
  upheld: { kind: 'count', label: 'Complaints upheld', of: 'investigations' },
  upheldRate: { kind: 'rate', label: 'Upheld rate', count: 'upheld', base: 'investigations' },
  upheldRateTypeAverage: { kind: 'average', label: 'Upheld rate, type average', of: 'upheldRate' },
  upheldPer100k: { kind: 'per100k', label: 'Upheld per 100,000 residents' },
  upheldPer100kTypeAverage: {
    kind: 'average',
    label: 'Upheld per 100,000 residents, type average',
    of: 'upheldPer100k',
  },
  complianceOutcomes: { kind: 'count', label: 'Compliance outcomes' },
  complianceRate: { kind: 'rate', label: 'Compliance rate', count: null, base: 'complianceOutcomes' },
  complianceRateTypeAverage: {
    kind: 'average',
    label: 'Compliance rate, type average',
    of: 'complianceRate',
  },
  earlyRemedies: { kind: 'count', label: 'Early remedies', of: 'upheld' },
  earlyRemedyRate: { kind: 'rate', label: 'Early remedy rate', count: 'earlyRemedies', base: 'upheld' },
  earlyRemedyRateTypeAverage: {
    kind: 'average',
    label: 'Early remedy rate, type average',
    of: 'earlyRemedyRate',
  },
  dealtWith: { kind: 'count', label: 'Complaints dealt with' },
  notForUs: { kind: 'count', label: 'Not for the Ombudsman, or not ready for it', of: 'dealtWith' },
  assessedAndClosed: { kind: 'count', label: 'Assessed and closed', of: 'dealtWith' },
  received: { kind: 'count', label: 'Complaints and enquiries received' },
  decisions: { kind: 'count', label: 'Decisions made' },
  remediedByOmbudsman: { kind: 'count', label: 'Complaints remedied by the Ombudsman' },
} as const satisfies Record<string, FigureDefinition>

type FigureDefinition =
  | { kind: 'count'; label: string; of?: string }
  | { kind: 'rate'; label: string; count: string | null; base: string }
  | { kind: 'per100k'; label: string }
  | { kind: 'average'; label: string; of: string }

export type FigureName = keyof typeof FIGURES

type NamesOfKind<Kind> = {
  [Name in FigureName]: (typeof FIGURES)[Name]['kind'] extends Kind ? Name : never
}[FigureName]

export type CountName = NamesOfKind<'count'>
export type RateName = NamesOfKind<'rate'>
export type AverageName = NamesOfKind<'average'>

export const FIGURE_NAMES = Object.keys(FIGURES) as FigureName[]
export const RATE_NAMES = FIGURE_NAMES.filter((name): name is RateName => FIGURES[name].kind === 'rate')

export const AVERAGE_NAMES = FIGURE_NAMES.filter(
  (name): name is AverageName => FIGURES[name].kind === 'average',
)

/** Null where the field has none. */
export function averageOf(name: FigureName): AverageName | null {
  const found = FIGURE_NAMES.find((other) => {
    const definition = FIGURES[other]
    return definition.kind === 'average' && definition.of === name
  })
  return (found as AverageName | undefined) ?? null
}
