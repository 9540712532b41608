import { periodInWords } from '@/lib/domain/reporting-year'
import type { InventedPdfLetter, PrintedName, PrintOptions } from './letter-type'
import { figuresOf, printedNumbers } from './printed-numbers'
import { figure, plain, type Span, say } from './spans'
import { layoutNameOf, wordsFor } from './years'

/** What a panel of the statistics page says, wherever on the page it says it. */
export type PanelContent = {
  heading: string
  isHeadingLost: boolean
  /** The sentences that lead: the rate, the average. */
  lead: Span[][]
  numeral?: { text: string; isLost: boolean; caption: string }
  /** The sentences that follow the numeral. */
  detail: Span[][]
  /** In small print below. */
  note?: Span[]
}

/** What the panels of a letter from 2018-19 on say, in their order. */
export function panelContents(letter: InventedPdfLetter): PanelContent[] {
  const numbers = printedNumbers(letter)
  const [second, third] = [compliance(letter, numbers), earlyRemedies(letter, numbers)]
  const inOrder = letter.print?.remediesFirst ? [third, second] : [second, third]
  const panels = [upheld(letter, numbers), ...inOrder]
  return layoutNameOf(letter.year) === 'complaint-overview' ? [overview(letter, numbers), ...panels] : panels
}

type Numbers = Record<PrintedName, string>

function overview({ year }: InventedPdfLetter, numbers: Numbers): PanelContent {
  return {
    heading: 'Complaint overview',
    isHeadingLost: false,
    lead: [
      say`Between ${periodInWords(year)}, we dealt with ${figure(numbers.dealtWith)} complaints. Of these, ${figure(numbers.notForUs)} were not for us or not ready for us to investigate. We assessed and closed ${figure(numbers.assessedAndClosed)} complaints. We investigated ${figure(numbers.investigatedInOverview)} complaints.`,
    ],
    detail: [],
  }
}

function upheld(letter: InventedPdfLetter, numbers: Numbers): PanelContent {
  const { year, print = {} } = letter
  const cases = year >= '2022-23' ? 'investigation' : 'detailed investigation'
  const share = say`${figure(`${numbers.upheldRate}%`)} of complaints we investigated were upheld.`
  const hasOverview = layoutNameOf(year) === 'complaint-overview'
  const sentence = say`We investigated ${figure(numbers.investigatedInSentence)} complaints and upheld ${figure(numbers.upheldInSentence)}.`
  return {
    heading: 'Complaints upheld',
    isHeadingLost: print.lostHeading ?? false,
    lead: [...(hasOverview ? [sentence] : []), share, averageSentence(letter, numbers.upheldRateTypeAverage)],
    numeral: {
      text: numbers.upheld,
      isLost: print.numerals === 'lost' || print.numerals === 'lost-upheld',
      caption: numbers.upheld === '1' ? 'upheld decision' : 'upheld decisions',
    },
    detail: [
      ...(year >= '2023-24' ? per100kSentences(letter, numbers) : []),
      baseSentence(letter, numbers.investigations, cases),
    ],
  }
}

function per100kSentences(letter: InventedPdfLetter, numbers: Numbers): Span[][] {
  const { council, year, heading, print = {} } = letter
  const value = figure(numbers.upheldPer100k)
  const average = figure(numbers.upheldPer100kTypeAverage)
  const percent = print.strayPercent ? '%' : ''
  return [
    year >= '2024-25'
      ? say`Adjusted for ${possessive(heading ?? council)} population, this is ${value}${percent} upheld decisions per 100,000 residents.`
      : say`This is ${value}${percent} upheld decisions per 100,000 residents.`,
    say`The average for authorities of this type is ${average} upheld decisions per 100,000 residents.`,
  ]
}

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}'` : `${name}'s`
}

function compliance(letter: InventedPdfLetter, numbers: Numbers): PanelContent {
  const { body } = wordsFor(letter.year)
  const heading = 'Compliance with Ombudsman recommendations'
  if (figuresOf(letter).counts.complianceOutcomes === 0) {
    return sentenceOnly(heading, 'No recommendations were due for compliance in this period')
  }
  return {
    heading,
    isHeadingLost: false,
    lead: [
      say`In ${figure(`${numbers.complianceRate}%`)} of cases we were satisfied the ${body} had successfully implemented our recommendations.`,
      averageSentence(letter, numbers.complianceRateTypeAverage),
    ],
    detail: [baseSentence(letter, numbers.complianceOutcomes, 'compliance outcome')],
    note: plain(
      `• Failure to comply with our recommendations is rare. An ${body} with a compliance rate below 100% should scrutinise those complaints where it failed to comply and identify any learning.`,
    ),
  }
}

function earlyRemedies(letter: InventedPdfLetter, numbers: Numbers): PanelContent {
  const { year, print = {} } = letter
  const { body } = wordsFor(year)
  const heading = `${year >= '2022-23' ? 'Satisfactory remedy' : 'Satisfactory remedies'} provided by the ${body}`
  if (figuresOf(letter).counts.upheld === 0) {
    return sentenceOnly(heading, 'The Ombudsman did not uphold any complaints in this period')
  }
  const cases = print.misprintedEarlyRemedyBase ? 'detailed investigation' : 'upheld decision'
  return {
    heading,
    isHeadingLost: false,
    lead: [
      say`In ${figure(`${numbers.earlyRemedyRate}%`)} of upheld cases we found the ${body} had provided a satisfactory remedy before the complaint reached the Ombudsman.`,
      averageSentence(letter, numbers.earlyRemedyRateTypeAverage),
    ],
    numeral: {
      text: numbers.earlyRemedies,
      isLost: print.numerals === 'lost' || print.numerals === 'lost-early-remedies',
      caption: `satisfactory remedy ${numbers.earlyRemedies === '1' ? 'decision' : 'decisions'}`,
    },
    detail: [baseSentence(letter, numbers.earlyRemedyBase, cases)],
  }
}

function averageSentence({ year }: InventedPdfLetter, average: string): Span[] {
  return say`This compares to an average of ${figure(`${average}%`)} in similar ${wordsFor(year).bodies}.`
}

function baseSentence(
  { year, print = {} }: { year: InventedPdfLetter['year']; print?: PrintOptions },
  base: string,
  one: string,
) {
  const cases = base === '1' && print.singularBases ? one : `${one}s`
  return say`Statistics are based on a total of ${figure(base)} ${cases} for the period between ${periodInWords(year)}`
}

function sentenceOnly(heading: string, sentence: string): PanelContent {
  return { heading, isHeadingLost: false, lead: [plain(sentence)], detail: [] }
}
