import { describe, expect, test } from 'vitest'
import type { QuestionFacts } from '@/lib/briefing/question-facts'
import {
  ofLateRemedies,
  ofLateReplies,
  ofPublicReport,
  QUESTION_RULES,
  questionsFrom,
} from '@/lib/briefing/questions'
import type { CouncilYear } from '@/lib/domain/council-year'
import { compareMeasured, type Measured } from '@/lib/domain/measured'
import { MEASURES } from '@/lib/domain/measures'
import { inventedDecision, inventedImprovement } from '@/prisma/factories/listed/entries'
import { inventedCouncil } from '@/prisma/factories/register'

type Counts = [count: number | null, base: number, average: number | null]

const LETTER: CouncilYear['letter'] = {
  id: 1,
  sha256: '0'.repeat(64),
  part: null,
  letterDate: '2024-07-17',
  layout: '2024',
  hasStatistics: true,
  notes: [],
  contradicted: [],
  addedIn: 1,
  figures: {},
}

/** An ordinary year in which nothing stands out, but for what is given. */
function facts(
  counts: Partial<Record<string, Counts | null>> = {},
  given: Partial<QuestionFacts> = {},
): QuestionFacts {
  const all: Record<string, Counts | null | undefined> = {
    'upheld-rate': [9, 13, 79],
    'compliance-rate': [7, 7, 100],
    'early-remedy-rate': [0, 9, 13],
    ...counts,
  }
  return {
    council: inventedCouncil({ name: 'Ambleford' }),
    year: '2023-24',
    published: { slug: 'ambleford', year: '2023-24', letter: LETTER, publication: null, dataFiles: [] },
    measures: MEASURES.map((measure) => {
      const numbers = all[measure.id]
      const measured = numbers ? measuredOf(numbers) : null
      return { measure, measured, ...compareMeasured(measure, measured) }
    }),
    notCompliedBefore: [],
    passages: [],
    listed: { reports: [], improvements: [] },
    ...given,
  }
}

function measuredOf([count, base, typeAverage]: Counts): Measured {
  const rate = count === null ? 98 : base === 0 ? null : Math.round((100 * count) / base)
  return {
    source: 'letter',
    count,
    countIsWorkedOut: false,
    base,
    rate,
    typeAverage,
    disagreement: null,
    figures: [],
    others: [],
  }
}

const asked = (...given: Parameters<typeof facts>) => questionsFrom(facts(...given)).map(({ words }) => words)

describe('questions', () => {
  test('are none where every count is within its expected range', () => {
    expect(asked()).toEqual([])
  })

  test('are none where there is nothing to count, too little to tell, or no figure', () => {
    expect(
      asked({ 'upheld-rate': [3, 3, 79], 'compliance-rate': [0, 0, null], 'early-remedy-rate': null }),
    ).toEqual([])
  })

  test('ask which recommendation was not carried out, in counts', () => {
    expect(asked({ 'compliance-rate': [44, 45, 99] })).toEqual([
      '1 of the 45 recommendations due was not carried out. Which one was it, and why?',
    ])
    expect(asked({ 'compliance-rate': [42, 45, 99] })).toEqual([
      '3 of the 45 recommendations due were not carried out. Which were they, and why?',
    ])
    expect(asked({ 'compliance-rate': [null, 245, 99] })).toEqual([
      'Not all of the 245 recommendations due were carried out. Which were not, and why?',
    ])
  })

  test('recall earlier years only where this one has such a recommendation too', () => {
    const before = { notCompliedBefore: [{ year: '2021-22' as const, count: 2, of: 12 }] }
    expect(asked({}, before)).toEqual([])
    expect(asked({ 'compliance-rate': [44, 45, 99] }, before)[1]).toBe(
      'Some recommendations were not carried out in 2021-22 (2 of 12) either. What, if anything, do these cases have in common?',
    )
  })

  test('ask the same way on either side of the expected range', () => {
    const [above] = asked({ 'upheld-rate': [40, 40, 79] })
    const [below] = asked({ 'upheld-rate': [10, 40, 79] })
    expect(above).toMatch(
      /^40 of 40 upheld \(100%\) is far above the expected range, 26 to 36\. What was behind/,
    )
    expect(below).toMatch(
      /^10 of 40 upheld \(25%\) is far below the expected range, 26 to 36\. What was behind/,
    )
    const tail = (question = '') => question.slice(question.indexOf('What lay'))
    expect(tail(above)).toBe(tail(below))
  })

  test('follow from what the letter says only to the council', () => {
    const passages = [
      {
        page: 2,
        line: 5,
        text: 'We issued a public report about your Council.\nYour Council paid the remedy late.',
      },
    ]
    expect(asked({}, { passages })).toEqual([
      'The letter mentions a public report (see the passage that begins at page 2, line 5). What did the report recommend, what has the council done since, and when did members see it?',
      'The letter mentions agreed remedies that came late (see the passage that begins at page 2, line 5). What caused the delay, and who checks these dates now?',
    ])
  })

  test('ask of what is listed: what came of a report, and whether what was agreed is done', () => {
    const council = inventedCouncil({ name: 'Ambleford' })
    const published = { id: 1, listedOn: null, listedUntil: null, sha256: '0'.repeat(64), addedIn: 1 }
    const improvement = (number: number, words: string) => ({
      ...inventedImprovement(number, council, { improvements: [words, 'And more.'] }),
      ...published,
      reportingYear: '2023-24' as const,
    })
    const listed = {
      reports: [{ ...inventedDecision(40, council), ...published, reportingYear: '2023-24' as const }],
      improvements: [
        improvement(1, 'The Council will remind its officers of the law.'),
        improvement(2, 'Training for all who answer complaints'),
        improvement(3, `The Council has agreed to ${'look at its forms and '.repeat(20)}`),
      ],
    }
    const passages = [
      { page: 2, line: 5, text: 'We issued a public report about your Council.' },
    ] as QuestionFacts['passages']
    const questions = asked({}, { listed, passages })
    expect(questions).toEqual([
      'The Ombudsman published a public report in the year (21 000 040). What did it recommend, what has the council done since, and when did members see it?',
      'The council agreed to “remind its officers of the law” (21 000 001). Has it?',
      'The council agreed to this: “Training for all who answer complaints” (21 000 002). Has it?',
      expect.stringMatching(
        /^The council agreed to “look at its forms and .* \[…\]” \(21 000 003\)\. Has it\?$/,
      ),
    ])
    expect(Math.max(...questions.map(({ length }) => length))).toBeLessThan(220)
  })

  test('ask for the letter where there is none', () => {
    const publication = { url: 'https://example.org/', line: 2, addedIn: 1, figures: {} }
    const published: CouncilYear = {
      slug: 'ambleford',
      year: '2023-24',
      letter: null,
      publication,
      dataFiles: [],
    }
    expect(asked({}, { published })).toEqual([
      expect.stringMatching(
        /^We don’t have a letter for 2023-24, only figures from the Ombudsman['’]s map\. Can members see the letter that the council received, and what does it say about this council\?$/,
      ),
    ])
  })

  test('never judge', () => {
    const loud = asked(
      { 'upheld-rate': [40, 40, 79], 'compliance-rate': [42, 45, 99], 'early-remedy-rate': [20, 40, 13] },
      {
        published: {
          slug: 'ambleford',
          year: '2023-24',
          letter: { ...LETTER, hasStatistics: false },
          publication: null,
          dataFiles: [],
        },
      },
    )
    expect(loud.length).toBeGreaterThanOrEqual(4)
    for (const words of loud) {
      expect(words).not.toMatch(/\b(?:better|worse|best|worst|good|bad|poor|improv\w*|fail\w*)\b/i)
      expect(words).toMatch(/\?$/)
    }
  })

  test('have rules of different names', () => {
    const ids = QUESTION_RULES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('a sentence of a letter', () => {
  test.each([
    [
      ofPublicReport,
      "During the year, we issued a public report about your Council's handling of a complaint.",
    ],
    [ofPublicReport, 'Your Council was the subject of two public interest reports.'],
    [ofLateRemedies, 'In four cases your Council did not complete the agreed actions on time.'],
    [ofLateRemedies, 'In one case the Council paid the remedy 76 working days late.'],
    [ofLateReplies, 'Your Council was late in answering our enquiries in three cases.'],
  ])('is heard: %#', (sign, sentence) => expect(sign(sentence)).toBe(true))

  test.each([
    [
      ofPublicReport,
      'You can find the decisions about your Council and read the public reports we have issued.',
    ],
    [ofLateRemedies, 'The Council complied with our recommendations in a timely manner.'],
    [ofLateRemedies, 'Our investigation found the Council delayed completing a needs assessment.'],
    [ofLateRemedies, 'I welcome that your Council completed every remedy on time.'],
    [ofLateReplies, 'The Council was late in answering the complainant.'],
  ])('is not mistaken: %#', (sign, sentence) => expect(sign(sentence)).toBe(false))
})
