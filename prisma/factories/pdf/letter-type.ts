import type { AuthorityType } from '@/lib/domain/authority-types'
import type { FigureName } from '@/lib/domain/figure-names'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { Averages, Counts } from './counts'

/** An invented letter as a PDF: what it says, and how it is printed. Anything left out is as is usual. */
export type InventedPdfLetter = {
  /** The council as the address prints it. */
  council: string
  /** The council as the statistics page prints it, if differently. */
  heading?: string
  year: ReportingYear
  /** The council's authority type, whose averages are printed; a unitary council where left out. */
  type?: AuthorityType
  /** The day of the letter, in words. */
  date?: string
  chiefExecutive?: string
  signatory?: string
  counts?: Partial<Counts>
  averages?: Partial<Averages>
  /** Prints something else in place of a true number: a misprint. */
  overrides?: Partial<Record<PrintedName, string>>
  /** Paragraphs that stand in this letter only. */
  ownPassages?: string[]
  print?: PrintOptions
}

/** A number that a letter prints. Some counts of the overview are printed in several places. */
export type PrintedName =
  | FigureName
  | 'earlyRemedyBase'
  | 'notUpheld'
  /** In the overview: 'We investigated 13 complaints.' */
  | 'investigatedInOverview'
  /** In the panel on complaints upheld, from 2024-25: 'We investigated 13 complaints and upheld 9.' */
  | 'investigatedInSentence'
  | 'upheldInSentence'

/** How a letter is printed. Options whose name says `lost` or `without` take figures away; no other does. */
export type PrintOptions = {
  /** How the panels of the measures stand on the page (2018-19 on). */
  panels?: 'stacked' | 'side-by-side' | 'single'
  /** Where the large numeral stands to its words. */
  numeralPlace?: 'beside' | 'above'
  /** In what order the page draws its text; where the text stands does not change. */
  drawingOrder?: 'natural' | 'interleaved' | 'shuffled'
  /** Seed of the shuffled order. */
  shuffleSeed?: number
  /** Large numerals that are drawn as shapes, so that the text does not hold them. */
  numerals?: 'text' | 'lost' | 'lost-upheld' | 'lost-early-remedies'
  /** Draws each digit of a figure by itself, touching the next. */
  splitNumbers?: boolean
  /** Draws the words of tables' headings in two parts with a gap, and headings wider than their columns. */
  splitCells?: boolean
  /** Figures in bold within a sentence. */
  emphasis?: boolean
  /** Draws the heading "Complaints upheld" as a picture. */
  lostHeading?: boolean
  /** The numbers of the pages. */
  footers?: 'page-of-pages' | 'bare-number'
  /** Characters that text extraction makes of logos and signatures. */
  strayCharacters?: boolean
  /** Words at the foot of every page. */
  stamp?: string
  /** The Ombudsman's address in small print below each page. */
  addressLine?: boolean
  /** Leaves the statistics page out. */
  withoutStatistics?: boolean
  /** Leaves out one number of a table, by its column from 0. */
  lostCell?: { table: 'received' | 'decisions' | 'remedied'; column: number }
  /** Begins the table's rows with the council's name (2013-14 and 2014-15). */
  councilInRows?: boolean
  /** Sets what heads the page of tables in two columns: 'Local Authority Report:' and the council's name. */
  headingInColumns?: boolean
  /** Prints "N detailed investigations" as the base of early remedies, N being either count. */
  misprintedEarlyRemedyBase?: 'investigations' | 'upheld'
  /** '7.5% upheld decisions per 100,000 residents', as the map's early pages of 2024-25 did. */
  strayPercent?: boolean
  /** '1 investigation', '1 compliance outcome' and so on; usually bases stand in the plural. */
  singularBases?: boolean
  /** Prints the early remedies before compliance, as letters from 2024-25 on may. */
  remediesFirst?: boolean
  /** Begins the third panel on a new page. */
  thirdPanelOnNextPage?: boolean
  font?: 'Helvetica' | 'Times'
}
