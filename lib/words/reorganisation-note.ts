import type { Council, SuccessionTo } from '@/lib/domain/council'
import { dayInWords } from '@/lib/domain/day'
import { FIRST_REPORTING_YEAR, startOf } from '@/lib/domain/reporting-year'
import { listInWords } from './numbers'

/**
 * That a council's area was reorganised within the years of the letters, or will be; null where neither. Its
 * figures are never joined with those of the councils before or after it.
 */
export function reorganisationNote(
  council: Council,
  predecessors: SuccessionTo[],
  successors: SuccessionTo[],
): string | null {
  const said = [
    ...byDay(predecessors.filter(sinceLettersBegan)).map(
      ({ day, names }) =>
        `${council.name} in its present form dates from ${dayInWords(day)}, when its area came from ${names}.`,
    ),
    ...byDay(successors.filter(({ done }) => done)).map(
      ({ day, names }) => `The area went to ${names} on ${dayInWords(day)}.`,
    ),
    ...byDay(successors.filter(({ done }) => !done)).map(
      ({ day, names }) => `By law, ${names} will take over the area on ${dayInWords(day)}.`,
    ),
  ]
  return said.length > 0 ? `${said.join(' ')} Their figures are not joined with these.` : null
}

function sinceLettersBegan({ effectiveFrom }: SuccessionTo): boolean {
  return Number(effectiveFrom.slice(0, 4)) > startOf(FIRST_REPORTING_YEAR)
}

function byDay(successions: SuccessionTo[]) {
  const days = [...new Set(successions.map(({ effectiveFrom }) => effectiveFrom))]
  return days.map((day) => ({
    day,
    names: listInWords(
      successions
        .filter(({ effectiveFrom }) => effectiveFrom === day)
        .map(({ council, whole }) => `${whole ? '' : 'part of '}${council.officialName}`),
    ),
  }))
}
