import { allCouncils } from '@/lib/data/councils'
import {
  type DeskStep,
  deskSteps,
  peopleInSteps,
  STEP_KINDS,
  type StepFilter,
  type StepKind,
} from '@/lib/data/desk-steps'
import type { Council } from '@/lib/domain/council'
import { normaliseName } from '@/lib/domain/normalise-name'
import {
  FIRST_REPORTING_YEAR,
  parseReportingYear,
  type ReportingYear,
  reportingYearsBetween,
} from '@/lib/domain/reporting-year'
import { nextDay, ukStartOf } from '@/lib/domain/uk-clock'
import { editionAddress } from '@/lib/editions/address'
import { councilYearAddress } from '@/lib/letter/address'
import { capitalised } from '@/lib/words/numbers'
import { shownWords } from '@/lib/words/unseen-characters'
import { loadAddress, PEOPLE_ADDRESS, reviewAddress } from '../address'
import { deskMoment } from '../people/moments'
import { type HistoryAsked, historyAddress, historyFileAddress } from './history-address'

/** So few that a page is some screens long. */
export const STEPS_ON_A_PAGE = 50

export type StepView = {
  id: number
  /** '17 July 2024, 09:30', and as a program reads it. */
  when: string
  at: string
  by: string
  what: string
  why: string | null
  /** Where what it was done to can be seen; none where it has no page. */
  links: { words: string; href: string }[]
}

export type HistoryPage = {
  filters: HistoryAsked & {
    people: string[]
    kinds: { id: StepKind; words: string }[]
    councils: string[]
    years: ReportingYear[]
  }
  /** What cannot be looked for, in a sentence; null where all can. */
  problem: string | null
  steps: StepView[]
  /** The page after this one, and the first; null where this is it. */
  older: string | null
  newest: string | null
  file: string
  /** The history without filters; null where there are none. */
  whole: string | null
}

/** What people did at the desk, newest first, a page at a time. */
export async function historyPage(asked: HistoryAsked): Promise<HistoryPage> {
  const councils = await allCouncils()
  const { filter, problem } = filterOf(asked, councils)
  const [people, found] = await Promise.all([
    peopleInSteps(),
    filter === null ? [] : deskSteps(filter, STEPS_ON_A_PAGE + 1),
  ])
  const steps = found.slice(0, STEPS_ON_A_PAGE)
  const last = steps.at(-1)
  const names = new Map(councils.map(({ slug, name }) => [slug, name]))
  const isFiltered = Object.entries(asked).some(
    ([name, value]) => name !== 'before' && value !== null && value !== '',
  )
  return {
    filters: {
      ...asked,
      people,
      kinds: (Object.keys(STEP_KINDS) as StepKind[]).map((id) => ({
        id,
        words: capitalised(STEP_KINDS[id]),
      })),
      // Two can share a name: that of today is meant.
      councils: [...new Set(councils.map(({ name }) => name))],
      years: yearsOf(councils),
    },
    problem,
    steps: steps.map((step) => stepView(step, names)),
    older: last && found.length > steps.length ? historyAddress({ ...asked, before: last.id }) : null,
    newest: asked.before === null ? null : historyAddress({ ...asked, before: null }),
    file: historyFileAddress(asked),
    whole: isFiltered ? historyAddress() : null,
  }
}

/** What to ask the database for; a filter of null finds nothing, and the problem says why. */
export function filterOf(
  { person, kind, council, year, from, to, before }: HistoryAsked,
  councils: Council[],
): { filter: StepFilter | null; problem: string | null } {
  const named = council === '' ? null : councilNamed(council, councils)
  if (council !== '' && named === null)
    return { filter: null, problem: `The register has no council “${shownWords(council)}”. Check its name.` }
  if (from !== null && to !== null && to < from)
    return { filter: null, problem: 'The last day is before the first day. Change one of them.' }
  return {
    filter: {
      ...(person !== null && { by: person }),
      ...(kind !== null && { kind }),
      ...((named || year !== null) && {
        about: { ...(named && { council: named.slug }), ...(year !== null && { year }) },
      }),
      ...(from !== null && { from: ukStartOf(from) }),
      ...(to !== null && { until: ukStartOf(nextDay(to)) }),
      ...(before !== null && { before }),
    },
    problem: null,
  }
}

/** Two councils can share a short name: then the one of today is meant. */
function councilNamed(typed: string, councils: Council[]): Council | null {
  const wanted = normaliseName(typed)
  const found = councils.filter(({ slug, name, officialName }) =>
    [slug, name, officialName].some((one) => one === typed || normaliseName(one) === wanted),
  )
  return found.find(({ status }) => status === 'current') ?? found[0] ?? null
}

function yearsOf(councils: Council[]): ReportingYear[] {
  const last =
    councils
      .flatMap(({ years }) => years?.last ?? [])
      .toSorted()
      .at(-1) ?? FIRST_REPORTING_YEAR
  return reportingYearsBetween(FIRST_REPORTING_YEAR, last).toReversed()
}

function stepView(
  { id, at, by, what, why, subject, edition }: DeskStep,
  names: Map<string, string>,
): StepView {
  return {
    id,
    when: deskMoment(at),
    at: at.toISOString(),
    by: shownWords(by),
    what: shownWords(what),
    why: why && shownWords(why),
    links: [
      ...linkOf(subject, names),
      ...(edition === null || subject === `edition ${edition}`
        ? []
        : [{ words: `Edition ${edition}`, href: editionAddress(edition) }]),
    ],
  }
}

function linkOf(subject: string, names: Map<string, string>): StepView['links'] {
  const [, kind, id = ''] = /^(\S+) (.+)$/.exec(subject) ?? []
  switch (kind) {
    case 'review':
      return [{ words: `Review ${id}`, href: reviewAddress(Number(id)) }]
    case 'edition':
      return [{ words: `Edition ${id}`, href: editionAddress(Number(id)) }]
    case 'load':
      return [{ words: 'These files', href: loadAddress(id) }]
    case 'person':
      return [{ words: 'People', href: PEOPLE_ADDRESS }]
    case 'council-year': {
      const [slug = '', text = ''] = id.split('/')
      const year = parseReportingYear(text)
      const name = names.get(slug)
      return year && name !== undefined
        ? [{ words: `${name}, ${year}`, href: councilYearAddress(slug, year) }]
        : []
    }
    default:
      return []
  }
}
