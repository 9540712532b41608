import type { ListedImprovement } from '@/lib/domain/listed'
import { disputingSources, isDisputed, measuredIn } from '@/lib/domain/measured'
import { MEASURES } from '@/lib/domain/measures'
import type { Passage } from '@/lib/letters/own-passages'
import { disagreementInWords } from '@/lib/words/disagreement-words'
import { countedWords } from '@/lib/words/figure-words'
import { capitalised, inFull, listInWords, percent, rangeInWords } from '@/lib/words/numbers'
import { outcomeWords } from '@/lib/words/outcome-words'
import { CALLED, placeInWords, sourcesInWords } from '@/lib/words/source-words'
import type { BriefingQuestion } from './briefing'
import { measuredYear, type QuestionFacts } from './question-facts'

/** Whether a sentence of a letter is about something. */
type Subject = (sentence: string) => boolean

/** Where few letters are published to compare with, a passage has wording of every letter too: this one is addressed. */
const TO_THIS_COUNCIL = /\b(?:your|the) (?:council|organisation|authority)\b/i

/** 'a public report', 'two public interest reports'; every letter names 'the public reports we have issued'. */
const PUBLIC_REPORT =
  /\b(?:an?|one|two|three|four|five|several|\d+|this|that) public (?:interest )?reports?\b/i
const LATE =
  /\b(?:late|later than|delay(?:s|ed)?|overdue|too long)\b|\b(?:not|fail(?:ed|ure)?|without)\b[^.]*\b(?:(?:on|in|within) (?:the )?(?:agreed )?(?:time|timescales?|deadlines?)|by the (?:agreed )?(?:date|deadline))\b/i
const REMEDIES = /\b(?:remed(?:y|ies)|recommend(?:ed|ations?)|agreed actions?|implement(?:ed|ing)?)\b/i
const TO_OMBUDSMAN =
  /\bour (?:\w+ )?(?:enquir(?:y|ies)|letters?|requests?|investigators?)\b|\b(?:respond|reply|replies|information) to us\b/i

const and =
  (...patterns: RegExp[]): Subject =>
  (sentence) =>
    patterns.every((pattern) => pattern.test(sentence))

/** A public report: the Ombudsman publishes one where a matter is of wider interest. */
export const ofPublicReport = and(PUBLIC_REPORT, TO_THIS_COUNCIL)

export const ofLateRemedies = and(LATE, REMEDIES, TO_THIS_COUNCIL)

export const ofLateReplies = and(LATE, TO_OMBUDSMAN, TO_THIS_COUNCIL)

type QuestionRule = {
  id: string
  /** The question, after what it follows from; null where the figures bear none. */
  ask(facts: QuestionFacts): string | null
}

/**
 * Every question; to add one, add it here. A question follows from a figure or from the letter's own words, asks for
 * what they do not say, and never says that a figure is good or bad. A count within its expected range bears none.
 */
export const QUESTION_RULES: QuestionRule[] = [
  {
    id: 'not-complied-with',
    ask(facts) {
      const found = notCompliedWith(facts)
      if (!found) return null
      const due = inFull(found.due)
      if (found.missed === null)
        return `Not all of the ${due} recommendations due were carried out. Which were not, and why?`
      return found.missed === 1
        ? `1 of the ${due} recommendations due was not carried out. Which one was it, and why?`
        : `${inFull(found.missed)} of the ${due} recommendations due were not carried out. Which were they, and why?`
    },
  },
  {
    id: 'not-complied-with-before',
    ask(facts) {
      if (!notCompliedWith(facts) || facts.notCompliedBefore.length === 0) return null
      const years = facts.notCompliedBefore.map(
        ({ year, count, of }) => `${year} (${inFull(count)} of ${inFull(of)})`,
      )
      return `Some recommendations were not carried out in ${listInWords(years)} either. What, if anything, do these cases have in common?`
    },
  },
  {
    id: 'upheld-outside-range',
    ask(facts) {
      const finding = outsideRange(facts, 'upheld-rate')
      return (
        finding && `${finding}. What was behind these cases: one service, one kind of decision, or several?`
      )
    },
  },
  {
    id: 'early-remedies-outside-range',
    ask(facts) {
      const finding = outsideRange(facts, 'early-remedy-rate')
      return (
        finding &&
        `${finding}. What in the way the council answers complaints, before they reach the Ombudsman, may explain this?`
      )
    },
  },
  {
    id: 'listed-report',
    ask({ listed: { reports } }) {
      if (reports.length === 0) return null
      const [number, it] =
        reports.length === 1 ? ['a public report', 'it'] : [`${reports.length} public reports`, 'they']
      const which = reports.length > 3 ? '' : ` (${listInWords(reports.map(({ reference }) => reference))})`
      return `The Ombudsman published ${number} in the year${which}. What did ${it} recommend, what has the council done since, and when did members see ${it === 'it' ? 'it' : 'them'}?`
    },
  },
  {
    id: 'public-report',
    // What is listed says which report it is.
    ask: (facts) =>
      facts.listed.reports.length > 0
        ? null
        : askFromLetter(
            facts,
            ofPublicReport,
            (place) =>
              `The letter mentions a public report (see the passage that begins at ${place}). What did the report recommend, what has the council done since, and when did members see it?`,
          ),
  },
  ...[0, 1, 2].map(
    (at): QuestionRule => ({
      id: `agreed-change-${at + 1}`,
      ask({ listed: { improvements } }) {
        const improvement = improvements[at]
        return improvement ? hasIt(improvement) : null
      },
    }),
  ),
  fromLetter(
    'late-remedies',
    ofLateRemedies,
    (place) =>
      `The letter mentions agreed remedies that came late (see the passage that begins at ${place}). What caused the delay, and who checks these dates now?`,
  ),
  fromLetter(
    'late-replies',
    ofLateReplies,
    (place) =>
      `The letter mentions late answers to the Ombudsman (see the passage that begins at ${place}). What caused the delay, and who checks these dates now?`,
  ),
  {
    id: 'sources-differ',
    ask({ published }) {
      const disputed = MEASURES.filter((measure) => isDisputed(measuredIn(published, measure)))
      if (disputed.length === 0) return null
      const titles = disputed.map(({ title }) => title.toLowerCase())
      const sources = disputed.flatMap((measure) => disputingSources(measuredIn(published, measure)))
      const called = [...new Set(sources)].map((kind) => CALLED[kind])
      return `${capitalised(listInWords(called))} give different figures for ${listInWords(titles)}. Which of them do the council’s own records agree with?`
    },
  },
  {
    id: 'numbers-disagree',
    ask({ measures }) {
      const said = measures.flatMap(({ measure, measured }) =>
        measured?.disagreement
          ? [`${measure.title.toLowerCase()} (${disagreementInWords(measured.disagreement)})`]
          : [],
      )
      if (said.length === 0) return null
      return `The numbers that the Ombudsman prints disagree for ${listInWords(said)}. What do the council’s own records say?`
    },
  },
  {
    id: 'no-letter',
    ask: ({ published, year }) =>
      published.letter === null
        ? `We don’t have a letter for ${year}, only ${sourcesInWords(published)}. Can members see the letter that the council received, and what does it say about this council?`
        : null,
  },
  {
    id: 'no-statistics',
    ask: ({ published: { letter } }) =>
      letter !== null && !letter.hasStatistics
        ? 'Our copy of the letter has no page of statistics. Can members see the whole letter, with its figures?'
        : null,
  },
]

/** The questions that follow from a council's year, in the order of their rules; none where the figures bear none. */
export function questionsFrom(facts: QuestionFacts): BriefingQuestion[] {
  return QUESTION_RULES.flatMap(({ id, ask }) => {
    const words = ask(facts)
    return words === null ? [] : [{ id, words }]
  })
}

/** How many recommendations were not complied with; null where all were, none was due or nothing is known. */
function notCompliedWith(facts: QuestionFacts): { missed: number | null; due: number } | null {
  const { measured } = measuredYear(facts, 'compliance-rate')
  if (!measured || measured.base === 0 || measured.disagreement) return null
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

function fromLetter(id: string, subject: Subject, ask: (place: string) => string): QuestionRule {
  return { id, ask: (facts) => askFromLetter(facts, subject, ask) }
}

function askFromLetter(
  { passages }: QuestionFacts,
  subject: Subject,
  ask: (place: string) => string,
): string | null {
  const passage = passageWith(passages, subject)
  return passage && ask(placeInWords(passage))
}

/** So many characters of what a council agreed to are repeated in the question about it. */
const MOST_REPEATED = 90

/** How lists begin what a council agreed to: 'The Council will', 'The Council has agreed to'. */
const AGREED = /^the council (?:has agreed to|agreed to|agrees to|will) /i

/** 'The council agreed to “remind its officers of the law” (21 000 017). Has it?' */
function hasIt({ improvements, reference }: ListedImprovement): string | null {
  const [first] = improvements
  if (!first) return null
  const whole = first.replace(AGREED, '').replace(/\.$/, '')
  const agreed =
    whole.length > MOST_REPEATED ? `${whole.slice(0, whole.lastIndexOf(' ', MOST_REPEATED))} […]` : whole
  const lead = AGREED.test(first) ? 'The council agreed to' : 'The council agreed to this:'
  return `${lead} “${agreed}” (${reference}). Has it?`
}

function passageWith(passages: Passage[], subject: Subject): Passage | null {
  return passages.find(({ text }) => text.split(/(?<=[.!?])\s+/).some(subject)) ?? null
}
