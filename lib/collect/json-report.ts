import type { CollectReport } from './report'

/** The report for programs. */
export function jsonReport({ folder, year, collected, councils, stopped }: CollectReport) {
  return {
    folder,
    reportingYear: year,
    collected: collected.map(({ council, year: ofYear, ...one }) => ({
      ...one,
      council: council?.slug ?? null,
      reportingYear: ofYear,
    })),
    councils: { all: councils.all, doneBefore: councils.before, left: councils.left },
    stopped: stopped && { why: stopped.why, until: stopped.until?.toISOString() ?? null },
  }
}
