import type { Day } from '@/lib/domain/day'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { TrendChart } from '@/lib/series/chart'
import type { CasesView } from '@/lib/series/measure-view'

/** A briefing for a committee: all that its page, its PDF and its Word document say, in plain values. */
export type Briefing = {
  slug: string
  council: string
  year: ReportingYear
  edition: { number: number; publishedOn: Day }
  /** Slugs of the councils beside which the figures are set. */
  others: string[]
  title: string
  /** The answer, in some sentences. */
  headline: string
  introduction: string
  facts: string
  /** That the area was reorganised, and the like. */
  notes: string[]
  figures: BriefingTable
  /** What each figure can bear, and what the year says beside the three measures. */
  sentences: { title: string; words: string }[]
  charts: BriefingChart[]
  years: BriefingTable
  /** The same year of other councils; null where none was chosen. */
  beside: { bearing: string; table: BriefingTable } | null
  own: BriefingOwn
  /** What the Ombudsman lists behind the figures; null where we have nothing of it. */
  listed: BriefingListed | null
  /** Empty where the figures bear none. */
  questions: BriefingQuestion[]
  cautions: string[]
  sources: BriefingSource[]
  /** 'Upheld, edition 3, published 21 November 2026'. */
  editionInWords: string
  /** The whole address of this very briefing, with its edition. */
  address: string
}

export type BriefingTable = {
  caption: string
  columns: string[]
  rows: { head: BriefingCell; cells: BriefingCell[] }[]
  /** What stands under it, in sentences. */
  notes: string[]
}

export type BriefingCell = {
  words: string
  /** What is said less loudly under the words. */
  more?: string
  /** Whether the words are the counts that the row is about. */
  isCounts?: boolean
  /** The counts as a picture, one mark each. */
  cases?: CasesView
}

export type BriefingChart = {
  id: string
  title: string
  finding: string
  chart: TrendChart
  /** What the picture shows, for those who cannot see it. */
  alternative: string
  legend: string
  /** The whole address of the very chart. */
  address: string
}

/** What the letter says that no other does, or why nothing of it is given. */
export type BriefingOwn = {
  /** 'Only to Luton', or that few others were compared. */
  title: string
} & (
  | { kind: 'none'; why: string }
  | {
      kind: 'passages'
      foundBy: string
      passages: { paragraphs: string[]; place: BriefingSource }[]
      /** That not all of it is given, and where the rest stands. */
      left: string | null
    }
)

/** Public reports of the year and what the council agreed to change, some of each. */
export type BriefingListed = {
  title: string
  /** How many decisions are listed; and the letter's count next to the lists' one, where both are there. */
  counts: string[]
  reports: BriefingListedEntry[]
  improvements: BriefingListedEntry[]
  /** What the improvements do not say. */
  note: string | null
  /** What there was no room for. */
  left: string | null
  all: BriefingSource
}

export type BriefingListedEntry = {
  /** 'Upheld, Education: School transport, 28 September 2023, 23 008 512.' */
  lead: string
  words: string
  place: BriefingSource
}

/** The headings over the entries. */
export const LISTED_REPORTS = 'Public reports'
export const LISTED_IMPROVEMENTS = 'What the council agreed to change'

export type BriefingQuestion = { id: string; words: string }

/** Where something can be looked up, with the whole address. */
export type BriefingSource = { words: string; href: string }

/** What a briefing is called as a file: 'luton-briefing-2023-24-edition-3.docx'. */
export function briefingFileName({ slug, year, edition }: Briefing, extension: 'pdf' | 'docx'): string {
  return `${slug}-briefing-${year}-edition-${edition.number}.${extension}`
}

export function questionsLead({ listed }: Pick<Briefing, 'listed'>): string {
  const from = listed ? 'a figure, a passage or an entry of a list above' : 'a figure or a passage above'
  return `Each question follows from ${from}. None of them means that a figure is good or bad.`
}

export const NO_QUESTIONS =
  'No question follows from these figures. No count is outside its expected range, and we know of no recommendation that was not carried out.'

export const NO_CHARTS =
  'There is no chart. We draw the rate of a year with five cases or more, and no year here has as many.'

/** Characters that fit on a printed line of the page, and the lines that a row of a table takes. */
const PER_LINE = 110
const LINES_OF_ROW = 2.3

/** As many lines of what differs from briefing to briefing leave the printed page on two sheets. */
const MOST_LINES = 33

/** Whether there is so much in a briefing that its page is printed in smaller letters. The PDF measures exactly. */
export function needsSmallPrint(briefing: Briefing): boolean {
  const { years, beside, own, listed, questions, sentences, notes } = briefing
  const rows = years.rows.length + (beside?.table.rows.length ?? 0)
  const paragraphs = [
    ...(own.kind === 'passages' ? own.passages.flatMap((passage) => passage.paragraphs) : []),
    ...(listed ? wordsOfListed(listed) : []),
    ...questions.map(({ words }) => words),
    ...sentences.map(({ words }) => words),
    ...notes,
  ]
  const lines = paragraphs.reduce((sum, words) => sum + Math.ceil(words.length / PER_LINE), 0)
  return rows * LINES_OF_ROW + lines > MOST_LINES
}

function wordsOfListed({ counts, reports, improvements }: BriefingListed): string[] {
  return [
    ...counts,
    ...[...reports, ...improvements].flatMap(({ lead, words, place }) => [lead + words, place.words]),
  ]
}
