import type { Panel } from './panel'

/** What stands before the year or the last day of a period: "31 March 2023", "1 April 2022 to 31". */
const IN_DATE = String.raw`(?:January|February|March|April|May|June|July|August|September|October|November|December)\s(?=20\d\d\b)|\bbetween\s(?=1\b)|20\d\d (?:to|and)\s(?=31\b)`

/**
 * At the beginning of a word, and neither a part of a date nor the rest of a number that text extraction split ("1 6",
 * "1.6") or garbled; a whole date may stand before it.
 */
const ALONE = String.raw`(?<=^|\s)(?<!(?<!/\d\d|/20\d\d|[a-z] 20\d\d)(?<=\d)\s{1,2})(?<!${IN_DATE})`

/** A whole percentage that stands by itself, without leading zeros: "00%" is the rest of "100%". */
const PERCENT = String.raw`${ALONE}(100|[1-9]?\d)%`

/** A number per 100,000 residents. Early pages of the map for 2024-25 print a stray '%' after it. */
const PER_100K = String.raw`${ALONE}((?!0\d)\d+(?:\.\d)?)%? upheld decisions? per 100,0`

/** A count that stands by itself, without leading zeros: "05" is the rest of "105". */
const NUMBER = String.raw`((?!0\d)\d+)`
const COUNT = ALONE + NUMBER

/** What letters, by their year, and the map call the body that they are about. */
const BODY = '(?:authority|organisation|council)'

/**
 * The end of the sentence that gives a base, kept in the quoted words. It may be left out, or cut at the end of the
 * text, but a period that is not one makes the number before it doubtful.
 */
const PERIOD = String.raw`(?: for the period between 1 April 20\d\d (?:to|and) 31(?: March 20\d\d|$)|(?! for the period))`

const TYPE_AVERAGE = new RegExp(
  `(?:This compares to an )?average of ${PERCENT} in similar (?:authorities|organisations|councils)`,
  'i',
)

/** 'Statistics are based on a total of 13 investigations for the period between ...' */
function baseOf(cases: string): RegExp {
  return new RegExp(`Statistics are based on a total of ${NUMBER} ${cases}\\b${PERIOD}`, 'i')
}

/** The words of a number that stands before them, with what does; and of one that stands within them. */
function after(words: string): RegExp {
  return new RegExp(String.raw`((?:\S{1,20}\s){0,2})${words}`, 'i')
}
function within(before: string, words: string): RegExp {
  return new RegExp(`${before} ?(.{0,20}?) ?${words}`, 'i')
}

const TYPE_AVERAGE_WORDS = within('average of', 'in similar (?:authorities|organisations|councils)')

function baseWords(cases: string): RegExp {
  return within('Statistics are based on a total of', String.raw`${cases}\b`)
}

/** How many complaints the Ombudsman dealt with in the year, and how; from 2024-25 on. */
export const OVERVIEW_PANEL: Panel = {
  title: 'Complaint overview',
  // A small letter is no beginning: the line before it ends in "for the period".
  firstLine: [/^complaints? overview$/i, /^Between 1 April 20\d\d (?:to|and) 31 March/],
  starts: [/Complaints? overview/i, /Between 1 April 20\d\d (?:to|and) 31 March 20\d\d,? we dealt with/i],
  numbers: [
    {
      name: 'dealtWith',
      words: within('we dealt with', 'complaints?'),
      patterns: [
        new RegExp(
          String.raw`(?:Between 1 April 20\d\d (?:to|and) 31 March 20\d\d,? )?we dealt with ${COUNT} complaints?`,
          'i',
        ),
      ],
    },
    {
      name: 'notForUs',
      words: after('(?:was|were) not for us'),
      patterns: [new RegExp(`(?:Of these,? )?${COUNT} (?:was|were) not for us`, 'i')],
    },
    {
      name: 'assessedAndClosed',
      words: within('we assessed and closed', 'complaints?'),
      patterns: [new RegExp(`we assessed and closed ${COUNT} complaints?`, 'i')],
    },
    {
      name: 'investigations',
      words: within('we investigated', 'complaints?(?! and upheld)'),
      patterns: [new RegExp(`we investigated ${COUNT} complaints?(?! and upheld)`, 'i')],
    },
  ],
}

export const UPHELD_PANEL: Panel = {
  title: 'Complaints upheld',
  firstLine: [
    /^complaints upheld$/i,
    /^(?:\d+%?\s*)?(?:% )?of complaints we\b/i,
    /^we investigated \d+ complaints? and/i,
  ],
  // With the numbers before it, so that a split numeral is seen whole.
  starts: [
    /(?:[\d/.,]{1,12}\s){0,4}\d{0,12}%? ?of complaints we investigated were upheld/i,
    /we investigated \d+ complaints? and upheld/i,
  ],
  numbers: [
    {
      name: 'upheldRate',
      words: after('of complaints we investigated were upheld'),
      patterns: [new RegExp(`${PERCENT} of complaints we investigated were upheld`, 'i')],
    },
    {
      name: 'upheldRateTypeAverage',
      words: TYPE_AVERAGE_WORDS,
      patterns: [TYPE_AVERAGE],
      follows: /of complaints we investigated were upheld/i,
    },
    {
      name: 'upheld',
      words: after(String.raw`upheld decisions?\b(?! per)`),
      patterns: [
        new RegExp(String.raw`${COUNT} upheld decisions?\b(?! per)(?<!total of \d+ upheld decisions?)`, 'i'),
        new RegExp(String.raw`we investigated \d+ complaints? and upheld ${COUNT}(?=\.(?:\s|$)|\s+\S)`, 'i'),
      ],
    },
    {
      name: 'investigations',
      words: baseWords('(?:detailed )?investigations?'),
      patterns: [
        baseOf('(?:detailed )?investigations?'),
        new RegExp(`we investigated ${COUNT} complaints? and upheld`, 'i'),
      ],
    },
  ],
  none: [
    {
      pattern:
        /(?:The Ombudsman|We) did not (?:complete|carry out|make|investigate) any (?:detailed )?(?:investigations|complaints) (?:in|during|for) this period/i,
      gives: { investigations: 0 },
    },
    {
      pattern:
        /No (?:detailed )?investigations were (?:completed|carried out) (?:in|during|for) this period/i,
      gives: { investigations: 0 },
    },
  ],
}

/** Fonts that draw "fi" in one may give another letter for it. */
const SATISFIED = String.raw`satis(?:fi|\S)ed`

/** The part on complaints upheld as it is from 2023-24 on, with the residents counted in. */
export const UPHELD_PANEL_WITH_RESIDENTS: Panel = {
  ...UPHELD_PANEL,
  numbers: [
    ...UPHELD_PANEL.numbers,
    {
      name: 'upheldPer100k',
      words: within('this is', 'upheld decisions? per 100,0'),
      patterns: [new RegExp(`this is ${PER_100K}(?:00 residents)?`, 'i')],
    },
    {
      name: 'upheldPer100kTypeAverage',
      words: within('average for authorities of this type is', 'upheld decisions? per 100,0'),
      patterns: [
        new RegExp(`(?:the )?average for authorities of this type is ${PER_100K}(?:00 residents)?`, 'i'),
      ],
    },
  ],
}

export const COMPLIANCE_PANEL: Panel = {
  title: 'Compliance with Ombudsman recommendations',
  firstLine: [
    /^compliance with ombudsman recommendations$/i,
    /^compliance with(?: ombudsman)?$/i,
    /^in (?:\d+%?\s*)?(?:% )?of cases we\b/i,
    /^no recommendations were due/i,
  ],
  starts: [
    // Not where the page explains the measure: 'Compliance with Ombudsman recommendations - not complying ...'.
    /Compliance with Ombudsman recommendations(?! -)/i,
    /(?:In )?\d[\d\s]{0,20}% of cases we were satisfied/i,
    /No recommendations were due for compliance/i,
  ],
  numbers: [
    {
      name: 'complianceRate',
      words: after('of cases we were satisfied'),
      patterns: [
        new RegExp(
          `(?:In )?${PERCENT} of cases we were ${SATISFIED} the ${BODY} had (?:successfully )?implemented our recommendations`,
          'i',
        ),
      ],
    },
    {
      name: 'complianceRateTypeAverage',
      words: TYPE_AVERAGE_WORDS,
      patterns: [TYPE_AVERAGE],
      follows: /implemented our recommendations/i,
    },
    {
      name: 'complianceOutcomes',
      words: baseWords('compliance outcomes?'),
      patterns: [baseOf('compliance outcomes?')],
    },
  ],
  none: [
    {
      pattern: /No recommendations were due for compliance (?:in|during|for) this period/i,
      gives: { complianceOutcomes: 0 },
    },
  ],
}

export const EARLY_REMEDY_PANEL: Panel = {
  title: 'Satisfactory remedies provided by the council',
  firstLine: [
    /^satisfactory remed(?:y|ies)(?: provided by\b.*)?$/i,
    /^in (?:\d+%?\s*)?(?:% )?of upheld\b/i,
    /^the ombudsman did not uphold/i,
  ],
  starts: [
    new RegExp(`Satisfactory remed(?:y|ies) provided by the ${BODY}(?! -)`, 'i'),
    /(?:In )?\d[\d\s]{0,20}% of upheld cases/i,
    /The Ombudsman did not uphold any complaints/i,
  ],
  numbers: [
    {
      name: 'earlyRemedyRate',
      words: after('of upheld cases we found'),
      patterns: [
        new RegExp(
          `(?:In )?${PERCENT} of upheld cases we found the ${BODY} had provided a satisfactory remedy`,
          'i',
        ),
      ],
    },
    {
      name: 'earlyRemedyRateTypeAverage',
      words: TYPE_AVERAGE_WORDS,
      patterns: [TYPE_AVERAGE],
      follows: /provided a satisfactory remedy/i,
    },
    {
      name: 'earlyRemedies',
      words: after('satisfactory remedy decisions?'),
      patterns: [new RegExp(`${COUNT} satisfactory remedy decisions?`, 'i')],
    },
    {
      name: 'earlyRemedyBase',
      words: baseWords('(?:upheld (?:decisions?|cases?|complaints?)|(?:detailed )?investigations?)'),
      patterns: [baseOf('(?:upheld (?:decisions?|cases?|complaints?)|(?:detailed )?investigations?)')],
    },
  ],
  none: [
    {
      pattern: /The Ombudsman did not uphold any complaints (?:in|during|for) this period/i,
      gives: { earlyRemedyBase: 0 },
    },
  ],
}
