import type { ReportingYear } from '@/lib/domain/reporting-year'

/** What a comparison shows; what is left out is as the page chooses. */
export type ComparisonAsked = {
  councils: string[]
  measure?: string
  from?: ReportingYear
  to?: ReportingYear
  /** Councils beside one another, each with its own chart, or together on one; apart where left out. */
  view?: 'apart' | 'together'
}

/** The comparison of councils: '/compare?councils=luton~milton-keynes&measure=upheld-rate'. */
export function compareAddress({ councils, ...rest }: ComparisonAsked): string {
  const choices = Object.entries({ councils: councils.join('~'), ...rest }).filter(([, value]) => value)
  return choices.length === 0 ? '/compare' : `/compare?${choices.map((pair) => pair.join('=')).join('&')}`
}
