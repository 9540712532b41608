import type { ReportingYear } from '@/lib/domain/reporting-year'
import { writeQuery } from '@/lib/platform/query'
import { headlineInWords, type MeasureView } from '@/lib/series/measure-view'

/** What sites that show a link with a picture ask for, in pixels. */
export const PICTURE_SIZE = { width: 1200, height: 630 }

/** The picture of pages that have none of their own. */
export const PREVIEW_ADDRESS = '/preview.png'

export const PREVIEW_TITLE = 'What the Ombudsman says about your council'

export const PREVIEW_SENTENCE =
  'How many complaints it upheld, next to the average of similar councils. Every figure links to its source.'

/** The same picture in words. */
export const PREVIEW_WORDS = `Upheld. ${PREVIEW_TITLE}. ${PREVIEW_SENTENCE}`

/**
 * The picture of a council's figures of a year: '/councils/luton/2023-24/picture.png?edition=3'.
 * @param edition whose figures it shows; the newest where left out
 */
export function councilPictureAddress(slug: string, year: ReportingYear, edition?: number): string {
  return `/councils/${slug}/${year}/picture.png${writeQuery({ edition })}`
}

/** What the picture of a council's figures shows, in words: 'Luton Borough Council, 2023-24. 9 of 13 upheld. ...'. */
export function pictureWords(title: string, measures: MeasureView[]): string {
  const counts = measures.map((measure) =>
    measure.kind === 'missing'
      ? `${measure.title}: not known`
      : `${measure.title}: ${headlineInWords(measure)}`,
  )
  return `${[title, ...counts].join('. ')}.`
}
