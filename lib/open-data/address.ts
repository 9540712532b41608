import type { ReportingYear } from '@/lib/domain/reporting-year'

/** The page of all files, of an edition or of the newest. */
export function dataAddress(edition?: number): string {
  return edition === undefined ? '/data' : `/data?edition=${edition}`
}

/**
 * A file of the open data: '/data/upheld-rate.csv?year=2023-24&edition=7'.
 * @param file its name with what it ends in; asked: all years, and the newest edition, where left out
 */
export function dataFileAddress(
  file: string,
  asked: { year?: ReportingYear; edition?: number } = {},
): string {
  const choices = Object.entries(asked).filter(([, value]) => value !== undefined)
  const query = choices.map((pair) => pair.join('=')).join('&')
  return `/data/${file}${query && `?${query}`}`
}

/** Where programs begin: it names everything else that they can ask for. */
export const API_ADDRESS = '/api/v1'
