import type { Grade } from '@/lib/domain/compare'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { StripsChart } from './strips'
import type { YearPlace } from './year-places'

/** All that a drawing needs, in plain values that can be sent to a browser or a drawing thread as they are. */
export type Chart = LivingChart | StripsChart

/** A chart that answers to pointer and keyboard; strips have all their words under them. */
export type LivingChart = TrendChart | FunnelChart

type Titled = {
  title: string
  description: string
}

/** A range of percentages. */
export type Band = { from: number; to: number }

export type TrendChart = Titled & {
  kind: 'trend'
  council: string
  /** Null for a body that is compared with nobody. */
  averageLabel: string | null
  points: TrendPoint[]
  /** The position of the first place after the break in method, or null where the chart does not span it. */
  breakBefore: number | null
  /** The year that the page is about, which the chart marks; null for none. */
  marked: ReportingYear | null
}

/** A year, or a run of years of which nothing is known. */
export type TrendPoint = YearPlace & {
  /** Percentages; null where there is none, or where fewer than five cases bear none. */
  rate: number | null
  typeAverage: number | null
  /** The expected range as percentages of the base; null where nothing is compared. */
  expected: Band | null
  /** Beside the point: '9 of 13'. */
  label: string | null
  /** Under the year: its base, or why there is no point: 'no letter', '2 of 3', 'none'. In the band of a run: why it is one. */
  axisNote: string
  reading: string
}

export type FunnelChart = Titled & {
  kind: 'funnel'
  /** Under the axis: 'Investigations completed'. */
  casesLabel: string
  average: number
  averageLabel: string
  most: number
  /** The limits at each number of cases from five on, as percentages of it. */
  limits: { cases: number; inner: Band; outer: Band }[]
  /** Fewest cases first; councils with as many cases are together. */
  points: FunnelPoint[]
}

export type FunnelPoint = {
  cases: number
  councils: {
    name: string
    rate: number
    /** Null where it is not compared, or has too few cases to tell. Those outside are named. */
    grade: Grade | null
  }[]
  reading: string
}
