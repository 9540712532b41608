import { disagreementsIn } from '@/lib/domain/disagreements'
import type { OpenReview, SourceKind } from '@/lib/domain/source'
import { labelledDisagreement } from './disagreement-words'

const WHAT: Record<SourceKind, string> = {
  letter: 'figures of a letter',
  publication: "figures from the Ombudsman's map",
  'data-file': "figures from the Ombudsman's data file",
}

/** Why figures are not shown that we have: 'For 2023-24 we have figures from the Ombudsman's map that are withheld ...' */
export function withheldInWords({ kind, reportingYear, figures }: OpenReview): string {
  const year = reportingYear === null ? 'a year that is not known for certain' : reportingYear
  const disagreements = disagreementsIn(figures).map(labelledDisagreement)
  const why =
    disagreements.length > 0
      ? `Their numbers disagree. ${disagreements.join(' ')}`
      : 'They did not pass our checks.'
  return `For ${year} we have ${WHAT[kind]}, withheld until a person has compared them with the source. ${why}`
}
