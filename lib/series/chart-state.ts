import type { AuthorityType } from '@/lib/domain/authority-types'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'

/** What a chart shows, and nothing of how: from it alone the same chart can be made again, years later. */
export type ChartState =
  | { view: 'trend'; measure: Measure; council: string; from: ReportingYear; to: ReportingYear }
  | { view: 'compare'; measure: Measure; councils: string[]; from: ReportingYear; to: ReportingYear }
  /** Of one year the councils of the type around their average; of several the average across them. */
  | { view: 'type'; measure: Measure; type: AuthorityType; from: ReportingYear; to: ReportingYear }

/** A chart's state at an edition; null follows the newest data. */
export type ChartAt = { state: ChartState; edition: number | null }

/** The most councils that a page or a chart compares; with more, charts and labels would be too small. */
export const MOST_COMPARED = 8

/** The forms in which a chart can be had, by the last part of their address. */
export const CHART_FILES = {
  svg: { file: 'chart.svg', extension: 'svg' },
  png: { file: 'chart.png', extension: 'png' },
  csv: { file: 'data.csv', extension: 'csv' },
  csvw: { file: 'data.csv-metadata.json', extension: 'csv-metadata.json' },
  json: { file: 'data.json', extension: 'json' },
} as const

export type ChartFile = keyof typeof CHART_FILES

/** The widths in which a picture can be had, in pixels; the first is that of a link's preview. */
export const PICTURE_WIDTHS = [1200, 800, 2400] as const
