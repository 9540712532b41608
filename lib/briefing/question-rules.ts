import { measuredIn } from '@/lib/domain/measured'
import { MEASURES } from '@/lib/domain/measures'
import { countedWords } from '@/lib/words/figure-words'
import { inFull, listInWords, percent, rangeInWords } from '@/lib/words/numbers'
import { outcomeWords } from '@/lib/words/outcome-words'
import {
  ofLateRemedies,
  ofLateReplies,
  ofPublicReport,
  passageWith,
  placeOf,
  type Sign,
} from './passage-signs'
import { measuredYear, type QuestionFacts } from './question-facts'

/** A question that a member might ask, and when the figures bear it. */
export type QuestionRule = {
  id: string
  applies(facts: QuestionFacts): boolean
  /** The question, after what it follows from; asked only where the rule applies. */
  ask(facts: QuestionFacts): string
}

/**
 * Every question; to add one, add it here. A question follows from a figure or from the letter's own words, asks for
 * what they do not say, and never says that a figure is good or bad. A count within its expected range bears none.
 */
export const QUESTION_RULES: QuestionRule[] = [
  {
    id: 'not-complied-with',
    applies: (facts) => notCompliedWith(facts) !== null,
    ask(facts) {
      const { missed, due } = notCompliedWith(facts) as NotComplied
      if (missed === null)
        return `Not all of the ${inFull(due)} recommendations due were complied with. Which were not, and why?`
      return missed === 1
        ? `1 of the ${inFull(due)} recommendations due was not complied with. Which recommendation was it, and why?`
        : `${inFull(missed)} of the ${inFull(due)} recommendations due were not complied with. Which were they, and why?`
    },
  },
  {
    id: 'not-complied-with-before',
    applies: (facts) => notCompliedWith(facts) !== null && facts.notCompliedBefore.length > 0,
    ask({ notCompliedBefore }) {
      const years = notCompliedBefore.map(
        ({ year, count, of }) => `${year} (${inFull(count)} of ${inFull(of)})`,
      )
      return `Recommendations were not complied with in ${listInWords(years)} too. What, if anything, do these cases have in common?`
    },
  },
  {
    id: 'upheld-outside-range',
    applies: (facts) => outsideRange(facts, 'upheld-rate') !== null,
    ask: (facts) =>
      `${outsideRange(facts, 'upheld-rate')}. What lay behind these cases: one service, one kind of decision, or several?`,
  },
  {
    id: 'early-remedies-outside-range',
    applies: (facts) => outsideRange(facts, 'early-remedy-rate') !== null,
    ask: (facts) =>
      `${outsideRange(facts, 'early-remedy-rate')}. What lay behind this in how complaints are answered before they reach the Ombudsman?`,
  },
  fromLetter(
    'public-report',
    ofPublicReport,
    (place) =>
      `The letter speaks of a public report (in the passage from ${place} on). What did it recommend, what has been done since, and when did it come before members?`,
  ),
  fromLetter(
    'late-remedies',
    ofLateRemedies,
    (place) =>
      `The letter speaks of agreed remedies that came late (in the passage from ${place} on). What held them up, and who follows such dates now?`,
  ),
  fromLetter(
    'late-replies',
    ofLateReplies,
    (place) =>
      `The letter speaks of late answers to the Ombudsman (in the passage from ${place} on). What held them up, and who follows such dates now?`,
  ),
  {
    id: 'sources-differ',
    applies: (facts) => disputed(facts).length > 0,
    ask: (facts) =>
      `The letter and the Ombudsman's map give different figures for ${listInWords(disputed(facts))}. Which of them are the council's own records in line with?`,
  },
  {
    id: 'no-letter',
    applies: ({ published }) => published.letter === null,
    ask: ({ year }) =>
      `No letter for ${year} is held here, only figures from the Ombudsman's map. Can members see the letter that came to the council, and what does it say to this council alone?`,
  },
  {
    id: 'no-statistics',
    applies: ({ published }) => published.letter !== null && !published.letter.hasStatistics,
    ask: () =>
      'The copy of the letter held here has no statistics page. Can members see the whole letter, with its figures?',
  },
]

type NotComplied = { missed: number | null; due: number }

/** How many recommendations were not complied with; null where all were, none was due or nothing is known. */
function notCompliedWith(facts: QuestionFacts): NotComplied | null {
  const { measured } = measuredYear(facts, 'compliance-rate')
  if (!measured || measured.base === 0) return null
  const { count, base, rate } = measured
  if (count !== null) return count < base ? { missed: base - count, due: base } : null
  return rate !== null && rate < 100 ? { missed: null, due: base } : null
}

const OUTSIDE = ['above', 'below', 'well-above', 'well-below']

/** '31 of 39 upheld (79%) is above the expected range, 17 to 30'; null where the count is not outside. */
function outsideRange(facts: QuestionFacts, id: 'upheld-rate' | 'early-remedy-rate'): string | null {
  const { measure, measured, outcome, expected } = measuredYear(facts, id)
  if (!measured || measured.count === null || outcome === null || !OUTSIDE.includes(outcome)) return null
  const { count, base, rate } = measured
  const share = rate === null ? '' : ` (${percent(rate)})`
  const range = expected ? `, ${rangeInWords(expected)}` : ''
  return `${countedWords(measure, count, base)}${share} is ${outcomeWords(outcome)}${range}`
}

/** The measures of which letter and map do not say the same. */
function disputed({ published }: QuestionFacts): string[] {
  return MEASURES.filter((measure) => measuredIn(published, measure)?.other?.agrees === false).map(
    ({ title }) => title.toLowerCase(),
  )
}

/** A question that follows from what the letter says only to the council. */
function fromLetter(id: string, sign: Sign, ask: (place: string) => string): QuestionRule {
  return {
    id,
    applies: ({ passages }) => passageWith(passages, sign) !== null,
    ask({ passages }) {
      const passage = passageWith(passages, sign)
      return ask(passage ? placeOf(passage) : '')
    },
  }
}
