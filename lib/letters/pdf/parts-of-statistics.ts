/**
 * How the parts of a statistics page begin, for each part its heading and, should that be lost, the first words
 * of its first sentence.
 */
export const PARTS_OF_STATISTICS: RegExp[][] = [
  [/^complaints? overview$/i, /^between 1 April 20\d\d (?:to|and) 31 March/i],
  [
    /^complaints upheld$/i,
    /^(?:\d+%?\s*)?(?:% )?of complaints we\b/i,
    /^we investigated \d+ complaints? and/i,
  ],
  [
    /^compliance with ombudsman recommendations$/i,
    /^compliance with(?: ombudsman)?$/i,
    /^in (?:\d+%?\s*)?(?:% )?of cases we\b/i,
    /^no recommendations were due/i,
  ],
  [
    /^satisfactory remed(?:y|ies)(?: provided by\b.*)?$/i,
    /^in (?:\d+%?\s*)?(?:% )?of upheld\b/i,
    /^the ombudsman did not uphold/i,
  ],
]
