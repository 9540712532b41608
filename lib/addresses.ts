import type { ReportingYear } from '@/lib/years/reporting-year'

/** The page of a council: its latest year, and every measure across years. */
export function councilAddress(slug: string): string {
  return `/councils/${slug}`
}

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

/** The list of all councils of a year. */
export function councilsAddress(year: ReportingYear): string {
  return `/councils?year=${year}`
}
