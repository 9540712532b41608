import type { Panel } from './panel'

/** Not the rest of a number that text extraction split ("1 6", "1.6"); a date may stand before it. */
const ALONE = String.raw`(?<![\d.,])(?<!(?<!/\d\d|/20\d\d)(?<=\d)\s{1,2})`

/** A whole percentage that stands by itself, without leading zeros: "00%" is the rest of "100%". */
const PERCENT = String.raw`${ALONE}(100|[1-9]?\d)%`

/** A number per 100,000 residents, with one decimal at most. The map's early pages print a stray '%' after it. */
const PER_100K = String.raw`(\d+(?:\.\d)?)%? upheld decisions? per 100,000 residents`

/** A count that stands by itself. */
const COUNT = String.raw`${ALONE}(\d+)`

/** The end of the sentence that gives a base, kept in the quoted words. */
const PERIOD = String.raw`(?: for the period between 1 April 20\d\d (?:to|and) 31 March 20\d\d)?`

const TYPE_AVERAGE = new RegExp(
  `(?:This compares to an )?average of ${PERCENT} in similar (?:authorities|organisations)`,
)

/** 'Statistics are based on a total of 13 investigations for the period between ...' */
function baseOf(cases: string): RegExp {
  return new RegExp(`Statistics are based on a total of (\\d+) ${cases}\\b${PERIOD}`)
}

export const UPHELD_PANEL: Panel = {
  title: 'Complaints upheld',
  // With the numbers before it, so that a split numeral is seen whole.
  starts: [/(?:[\d/.,]+\s)*\d+% of complaints we investigated were upheld/],
  numbers: [
    { name: 'upheldRate', pattern: new RegExp(`${PERCENT} of complaints we investigated were upheld`) },
    { name: 'upheldRateTypeAverage', pattern: TYPE_AVERAGE },
    { name: 'upheld', pattern: new RegExp(`${COUNT} upheld decisions?\\b(?! per)`), mayBeLost: true },
    { name: 'investigations', pattern: baseOf('(?:detailed )?investigations?') },
  ],
}

/** The panel on complaints upheld as it is from 2023-24 on, with the residents counted in. */
export const UPHELD_PANEL_WITH_RESIDENTS: Panel = {
  ...UPHELD_PANEL,
  numbers: [
    ...UPHELD_PANEL.numbers,
    { name: 'upheldPer100k', pattern: new RegExp(`this is ${PER_100K}`, 'i') },
    {
      name: 'upheldPer100kTypeAverage',
      pattern: new RegExp(`(?:the )?average for authorities of this type is ${PER_100K}`, 'i'),
    },
  ],
}

export const COMPLIANCE_PANEL: Panel = {
  title: 'Compliance with Ombudsman recommendations',
  starts: [
    /Compliance with Ombudsman recommendations/,
    /In [\d\s]+% of cases we were satisfied/,
    /No recommendations were due for compliance/,
  ],
  numbers: [
    {
      name: 'complianceRate',
      pattern: new RegExp(
        `In ${PERCENT} of cases we were satisfied the (?:authority|organisation) had successfully implemented our recommendations`,
      ),
    },
    { name: 'complianceRateTypeAverage', pattern: TYPE_AVERAGE },
    { name: 'complianceOutcomes', pattern: baseOf('compliance outcomes?') },
  ],
  none: {
    pattern: /No recommendations were due for compliance (?:in|during|for) this period/,
    gives: { complianceOutcomes: 0 },
  },
}

export const EARLY_REMEDY_PANEL: Panel = {
  title: 'Satisfactory remedies provided by the council',
  starts: [
    /Satisfactory remed(?:y|ies) provided by the (?:authority|organisation)/,
    /In [\d\s]+% of upheld cases/,
    /The Ombudsman did not uphold any complaints/,
  ],
  numbers: [
    {
      name: 'earlyRemedyRate',
      pattern: new RegExp(
        `In ${PERCENT} of upheld cases we found the (?:authority|organisation) had provided a satisfactory remedy`,
      ),
    },
    { name: 'earlyRemedyRateTypeAverage', pattern: TYPE_AVERAGE },
    {
      name: 'earlyRemedies',
      pattern: new RegExp(`${COUNT} satisfactory remedy decisions?`),
      mayBeLost: true,
    },
    { name: 'earlyRemedyBase', pattern: baseOf('(?:upheld decisions?|(?:detailed )?investigations?)') },
  ],
  none: {
    pattern: /The Ombudsman did not uphold any complaints (?:in|during|for) this period/,
    gives: { earlyRemedyBase: 0 },
  },
}
