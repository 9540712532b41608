import type { ReportingYear } from '@/lib/domain/reporting-year'

/** The year whose letters are to be loaded, and the year before it, which is published when practice begins. */
export const PRACTICE_YEAR: ReportingYear = '2025-26'
export const YEAR_BEFORE: ReportingYear = '2024-25'
