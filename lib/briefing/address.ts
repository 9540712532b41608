import type { ReportingYear } from '@/lib/domain/reporting-year'

/** What a briefing shows; what is left out is as the page chooses. */
export type BriefingAsked = { year?: ReportingYear; with?: string[]; edition?: number }

/**
 * A council's briefing for a committee: '/councils/luton/briefing?year=2023-24&with=knowsley~milton-keynes&edition=3'.
 * @param file the same as a file
 */
export function briefingAddress(
  slug: string,
  { year, with: others = [], edition }: BriefingAsked = {},
  file?: 'pdf' | 'docx',
): string {
  const choices = Object.entries({ year, with: others.join('~'), edition }).filter(([, value]) => value)
  const query = choices.map((pair) => pair.join('=')).join('&')
  return `/councils/${slug}/briefing${file ? `/briefing.${file}` : ''}${query && `?${query}`}`
}
