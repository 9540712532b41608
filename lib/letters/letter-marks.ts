/** What tells a letter of the Ombudsman, its statistics, and what is neither, in the text of a file. */

export const TITLE = /Annual Review letter (20\d\d)(?:\s?[-/]\s?(?:20)?(\d\d)\b)?/i

/** What the first sentence of every such letter speaks of; it stands in for a title that extraction has lost. */
export const SUBJECT = /annual (?:summary|review)\b.{0,60}\b(?:statistics|complaints)/i

export const BY_EMAIL = /\b(?:By|Via) e-?mail\b/i

export const SIGNATURE = /Yours (?:sincerely|faithfully)/i

/** Where a letter ends that has lost "Yours sincerely". */
export const SIGNATORY = /Local Government (?:and Social Care )?Ombudsman (?:Interim )?Chair\b/

/** Sentences, headings and rows of a letter's statistics, in any layout. */
const STATISTICS = [
  /statistics are based on a total/,
  /this compares to an/,
  /\d% of complaints we investigated were/,
  /of complaints we investigated were upheld/,
  /of cases we were satisfied the/,
  /of upheld cases we found the/,
  /satisfactory remedy decisions?/,
  /upheld decisions? per 100,000 residents/,
  /no recommendations were due for compliance/,
  /did not uphold any complaints/,
  /we dealt with \d+ complaints?/,
  /we investigated \d+ complaints?/,
  /for the period ending/,
  /complaints and enquiries rec/,
  /\bdecis(?:ions)?\s+(?:ions\s+)?made\b/,
  /complaints?s? remedied/,
  /\bby lgo\b/,
  /\buphold rate\b/,
]

export const STATISTICS_SENTENCE = new RegExp(STATISTICS.map(({ source }) => source).join('|'), 'i')

/** Such of these as the letter before its statistics never has. */
export const BEGINS_STATISTICS =
  /statistics are based on a total|\d% of complaints we investigated were|for the period ending|local authority report\b/i

/** What a page of the Ombudsman's map has among its statistics, and no letter. */
export const OF_MAP =
  /\d{1,3}% Complaints upheld by|Annual statistics \?|Public reports \?|View (?:all )?(?:upheld|satisfactory remedy) decisions/i

/** How reports and minutes of a council speak, and no page of a letter's statistics. */
const OF_REPORT = [
  /^(?:\d{1,2}\.){1,3}\d{0,2}\s+["'(]?\p{Lu}/u,
  /\bmembers (?:are|were|noted|asked|resolved|agreed|considered)\b/i,
  /\bthe (?:cabinet|committee|panel|executive member|portfolio holder|monitoring officer|chief executive|chair)\b/i,
  /^(?:RESOLVED|Resolved|MINUTES|Minutes|Background|BACKGROUND|Introduction|INTRODUCTION|RECOMMENDATIONS?|Conclusions?)\b/,
  /\b(?:report of the|report to the|report by the|purpose of (?:the|this) report|in this report)\b/i,
  /^report (?:of|by|to|author)\b/i,
  /^agenda (?:item )?\d{0,3}\b.{3,}/i,
  /^item \d+\b/i,
  /\b(?:financial|legal|equality|equalities|policy) implications\b/i,
  /\b(?:background papers|contact officer|wards? affected|the year before|previous year|last year)\b/i,
  /\b(?:compared|as against|against) (?:with|to)? ?\d+%? (?:of|in|last|the)\b/i,
  /^(?:dear|to:|from:|subject:)\s/i,
]

/** "Appendix A", "Agenda Item 7", stamped on a page that is another's. */
const STAMP =
  /^(?:agenda item|item|appendix|annex|schedule|enclosure|minute)(?: (?:no\.? ?)?[\dA-Z]{1,3})?[.:]?$/i

/** Whether a line of plain words is of a report, minutes or a page of the map. */
export function isForeign(words: string): boolean {
  if (STAMP.test(words)) return false
  return OF_MAP.test(words) || OF_REPORT.some((pattern) => pattern.test(words))
}

/** The words that a statistics page is made of. */
const LEXICON = new Set(
  `a about administration adult advice after an and any april are as at authorities authority average back based because been before below benefits by calculated care case cases caused chair children's closed commission complaint complaints completed compliance complied comply corporate council councils decision decisions detailed development did education england enquiries environment environmental equal fail failed failure find for found from given government grounds had has have highways housing identify implemented in incomplete initial injustice invalid investigate investigated investigation investigations involvement is it its learning lgo local march may needed no not number numbers of ombudsman on or organisation organisations other our out outcomes overview page pay per percentage period planning population protection provided public put rare rate reached recommendations recommended referred regulation relation remedied remedies remedy reports residents resolution satisfactorily satisfactory satisfied say scrutinise service services should similar social statistics successfully tax telephone than that the their there these they this those through to total transport type uncategorised upheld uphold we were where which will with your`.split(
    /\s+/,
  ),
)

/** Of a line's words, how many a statistics page may well have; the others are names or another document's. */
const OWN_SHARE = 0.7
const FEWEST_WORDS = 6

/** Whether a line is prose that no statistics page has. */
export function isOtherProse(words: string): boolean {
  const all = wordsOf(words)
  return all.length >= FEWEST_WORDS && ownShare(all) < OWN_SHARE
}

/** Whether a page that has none of the known sentences is of words that statistics have: the rest of a table. */
export function isLikeStatistics(words: string): boolean {
  const all = wordsOf(words)
  return all.length > 0 && /\d/.test(words) && ownShare(all) >= OWN_SHARE
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}][\p{L}'-]*/gu) ?? []
}

function ownShare(words: string[]): number {
  return words.filter((word) => LEXICON.has(word)).length / words.length
}
