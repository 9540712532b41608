import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import { DATA_TABLES, type DataTable } from '@/lib/domain/source'
import { writeQuery } from '@/lib/platform/query'
import type { FigureSource } from '@/lib/words/source-words'

type YearParams = { slug: string; year: string }

/** The page of a council's figures of one year, each with its words. */
export function councilYearAddress(slug: string, year: ReportingYear): string {
  return `/councils/${slug}/${year}`
}

/** @returns null where the address names no reporting year */
export function readCouncilYearAddress(params: YearParams): { slug: string; year: ReportingYear } | null {
  const year = parseReportingYear(params.year)
  return year && { slug: params.slug, year }
}

/** The letter itself, as it came in; read by `readCouncilYearAddress`. */
export function letterAddress(slug: string, year: ReportingYear): string {
  return `${councilYearAddress(slug, year)}/letter`
}

/** A version of the letter that an earlier edition showed, by the first digits of its sha256. */
export function letterVersionAddress(slug: string, year: ReportingYear, sha256: string): string {
  return `${letterAddress(slug, year)}/versions/${sha256.slice(0, 12)}`
}

/** @returns null where the address names no reporting year, or no version can be named so */
export function readLetterVersionAddress(params: YearParams & { version: string }) {
  const asked = readCouncilYearAddress(params)
  return asked && /^[0-9a-f]{12}$/.test(params.version) ? { ...asked, version: params.version } : null
}

/** A page of the letter's PDF as a picture; the query only makes browsers ask anew for another file. */
export function letterPageAddress(slug: string, year: ReportingYear, page: number, sha256: string): string {
  return `${letterAddress(slug, year)}/pages/${page}${writeQuery({ file: sha256.slice(0, 12) })}`
}

/** @returns null where the address names no reporting year; a page of null where no page has such a number */
export function readLetterPageAddress(params: YearParams & { page: string }) {
  const asked = readCouncilYearAddress(params)
  const isPage = /^[1-9]\d{0,3}$/.test(params.page)
  return asked && { ...asked, page: isPage ? Number(params.page) : null }
}

/** The letter's PDF, opened at a page. */
export function pdfPageAddress(slug: string, year: ReportingYear, page: number): string {
  return `${letterAddress(slug, year)}#page=${page}`
}

/** A line of the letter's text, on the page of its year. */
export function letterLineAddress(slug: string, year: ReportingYear, page: number, line: number): string {
  return `${councilYearAddress(slug, year)}#${letterLineId(page, line)}`
}

export function letterLineId(page: number, line: number): string {
  return `letter-${page}-${line}`
}

/** A data file of the Ombudsman's with a council's row of a year, as it came in. */
export function sourceFileAddress(slug: string, year: ReportingYear, table: DataTable): string {
  return `${councilYearAddress(slug, year)}/data-files/${table}`
}

/** @returns null where the address names no reporting year, or no table */
export function readSourceFileAddress(params: YearParams & { table: string }) {
  const asked = readCouncilYearAddress(params)
  const table = DATA_TABLES.find((one) => one === params.table)
  return asked && table ? { ...asked, table } : null
}

/** What a data file says of a council, on the page of its year. */
export function dataFileRowAddress(slug: string, year: ReportingYear, table: DataTable): string {
  return `${councilYearAddress(slug, year)}#${dataFileId(table)}`
}

export function dataFileId(table: DataTable): string {
  return `data-file-${table}`
}

/** Where a figure was read: a line of its letter or a row of a data file here, or the Ombudsman's page. */
export function sourceAddress({ at }: FigureSource): string {
  switch (at.kind) {
    case 'letter-line':
      return letterLineAddress(at.slug, at.year, at.page, at.line)
    case 'map-page':
      return at.url
    case 'data-file-row':
      return dataFileRowAddress(at.slug, at.year, at.table)
  }
}
