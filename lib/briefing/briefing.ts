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
  /** What the paper is, in a sentence. */
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
  /** Empty where the figures bear none. */
  questions: BriefingQuestion[]
  cautions: string[]
  sources: BriefingSource[]
  /** 'Upheld, edition 3, published 21 November 2026'. */
  editionInWords: string
  /** The whole address of this very briefing, with its edition. */
  address: string
}

/** A table as every form of the briefing has it: a heading row, and a heading in each row. */
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

/** A chart of the briefing. */
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

/** What the letter says only to the council, or why nothing of it is given. */
export type BriefingOwn =
  | { kind: 'none'; why: string }
  | {
      kind: 'passages'
      foundBy: string
      passages: { paragraphs: string[]; place: BriefingSource }[]
      /** That not all of it is given, and where the rest stands. */
      left: string | null
    }

export type BriefingQuestion = { id: string; words: string }

/** Where something can be looked up, with the whole address. */
export type BriefingSource = { words: string; href: string }

/** What a briefing is called as a file: 'luton-briefing-2023-24-edition-3.docx'. */
export function briefingFileName({ slug, year, edition }: Briefing, extension: 'pdf' | 'docx'): string {
  return `${slug}-briefing-${year}-edition-${edition.number}.${extension}`
}
