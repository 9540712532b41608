import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { FigureSource } from '@/lib/words/source-words'

/** The page of a council's figures of one year, each with its words. */
export function councilYearAddress(slug: string, year: ReportingYear): string {
  return `/councils/${slug}/${year}`
}

/** The letter itself, as it came in. */
export function letterAddress(slug: string, year: ReportingYear): string {
  return `${councilYearAddress(slug, year)}/letter`
}

/** A version of the letter that an earlier edition showed. */
export function letterVersionAddress(slug: string, year: ReportingYear, sha256: string): string {
  return `${letterAddress(slug, year)}/versions/${sha256.slice(0, 12)}`
}

/** A page of the letter's PDF as a picture; what stands after the question mark differs for another file. */
export function letterPageAddress(slug: string, year: ReportingYear, page: number, sha256: string): string {
  return `${letterAddress(slug, year)}/pages/${page}?file=${sha256.slice(0, 12)}`
}

/** The letter's PDF, opened at a page. */
export function pdfPageAddress(slug: string, year: ReportingYear, page: number): string {
  return `${letterAddress(slug, year)}#page=${page}`
}

/** A line of the letter's text, on the page of its year. */
export function letterLineAddress(slug: string, year: ReportingYear, page: number, line: number): string {
  return `${councilYearAddress(slug, year)}#${letterLineId(page, line)}`
}

/** What a line of the letter's text is called on the page of its year. */
export function letterLineId(page: number, line: number): string {
  return `letter-${page}-${line}`
}

/** Where a figure was read: a line of its letter here, or the Ombudsman's page. */
export function sourceAddress({ at }: FigureSource): string {
  return at.kind === 'map-page' ? at.url : letterLineAddress(at.slug, at.year, at.page, at.line)
}
