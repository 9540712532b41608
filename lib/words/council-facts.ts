import { AUTHORITY_TYPES } from '@/lib/domain/authority-types'
import type { Council, SuccessionTo } from '@/lib/domain/council'
import { dayInWords } from '@/lib/domain/day'
import { FIRST_REPORTING_YEAR, startOf } from '@/lib/domain/reporting-year'
import { capitalised, inFull, listInWords } from './numbers'

/** The line under a council's name: 'Unitary council · East of England · 231,000 residents'. */
export function councilFacts({ type, region, county, population, status }: Council): string[] {
  return [
    capitalised(AUTHORITY_TYPES[type].singular),
    ...(county ? [county] : []),
    ...(region ? [region] : []),
    ...(population ? [`${inFull(population)} residents (mid-2024)`] : []),
    ...(status === 'abolished' ? ['abolished'] : []),
    ...(status === 'planned' ? ['does not exist yet'] : []),
  ]
}

export type SuccessionView = { slug: string; officialName: string; words: string; done: boolean }

/** '..., on 1 April 2021 (the whole area)'. */
export function successionView({
  council,
  effectiveFrom,
  whole,
  done,
  status,
}: SuccessionTo): SuccessionView {
  const area = whole ? 'the whole area' : 'a part of the area'
  const inLaw = done ? '' : `, in law but not in force yet (${status.replace(/^legislated: /, '')})`
  return {
    slug: council.slug,
    officialName: council.officialName,
    words: `${dayInWords(effectiveFrom)}, ${area}${inLaw}`,
    done,
  }
}

/** Null where the area was not reorganised since the first letters, and will not be. */
export function reorganisationNote(
  council: Council,
  predecessors: SuccessionTo[],
  successors: SuccessionTo[],
): string | null {
  const said = [
    ...byDay(predecessors.filter(sinceLettersBegan)).map(
      ({ day, names }) => `${council.name} began on ${dayInWords(day)}. Its area came from ${names}.`,
    ),
    ...byDay(successors.filter(({ done }) => done)).map(
      ({ day, names }) => `${names} took over the area on ${dayInWords(day)}.`,
    ),
    ...byDay(successors.filter(({ done }) => !done)).map(
      ({ day, names }) => `By law, ${names} will take over the area on ${dayInWords(day)}.`,
    ),
  ]
  return said.length > 0 ? `${said.join(' ')} We don’t combine their figures with these.` : null
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
