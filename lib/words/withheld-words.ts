import { disagreementsIn } from '@/lib/domain/disagreements'
import type { OpenReview, SourceKind } from '@/lib/domain/source'

const WHAT: Record<SourceKind, string> = {
  letter: 'figures from a letter',
  publication: 'figures from the Ombudsman’s map',
  'data-file': 'figures from the Ombudsman’s data file',
}

/**
 * Why figures are not shown that we have. None of them is told: they may have been misread, and nobody has compared
 * them with the source yet.
 */
export function withheldInWords({ kind, reportingYear, figures }: OpenReview): string {
  const year = reportingYear === null ? 'a year that we don’t know for certain' : reportingYear
  const why =
    disagreementsIn(figures).length > 0
      ? 'Some of the numbers disagree with each other'
      : 'They did not pass our checks'
  return `For ${year} we have ${WHAT[kind]} that we do not show. ${why}, and no one has compared them with the source yet.`
}
