import type { Note } from '@/lib/domain/figure'
import type {
  ListedCouncil,
  ListedPlace,
  ListedReading,
  ReadImprovement,
  WithheldEntry,
} from '@/lib/domain/listed'
import { councilInAddress } from '@/lib/domain/ombudsman-address'
import { reportingYearFrom, reportingYearOfDay } from '@/lib/domain/reporting-year'
import { type Context, NO_SCOPE } from './context'
import { type Copy, placeOf } from './copy'
import { dayProblems } from './days'
import { casesIn, casesSaid, improvementsForm, type SeenCase } from './improvement-cases'
import { councilOfPage } from './page-council'
import { dayIn } from './printed-day'
import { LONGEST_SUMMARY } from './read-list'
import {
  dayUnclear,
  entriesDiffer,
  improvementsMissing,
  improvementsUnclear,
  letterReference,
  nameMissing,
  notInScope,
  notPlain,
  referenceUnclear,
  summaryTooLong,
} from './reasons'
import { hasLetter } from './references'
import { whoIs } from './who'

/** What came of a case. */
export type ReadCase =
  | { kind: 'improvement'; improvement: ReadImprovement }
  | { kind: 'withheld'; entry: WithheldEntry }
  | { kind: 'others' }

/** Reads a council's service improvements, in the form of up to 2025 or in that of 2026. */
export function readImprovements(copy: Copy, context: Context): ListedReading {
  const form = improvementsForm(copy) ?? 'new'
  const cases = casesIn(copy, form)
  const page = councilOfPage(
    copy,
    cases.map(({ reference }) => reference),
    context,
  )
  const read = cases.map((one) => caseOf(one, page, copy, context))
  const { improvements, withheld, others } = withoutTwinCases(read)
  const said = casesSaid(copy)
  const shown = improvements.length + withheld.length + others
  return {
    page: 'improvements',
    address: copy.address,
    seenOn: copy.seenOn,
    scope: { ...NO_SCOPE, council: 'code' in page ? null : page.slug },
    says: said?.of ?? null,
    isWhole:
      said !== null && said.of === shown && withheld.every(({ read: one }) => one.reference !== undefined),
    decisions: [],
    improvements,
    withheld,
    ofOtherBodies: others,
    unknown: context.unknown.all(),
  }
}

function caseOf(seen: SeenCase, page: ListedCouncil | Note, copy: Copy, context: Context): ReadCase {
  const { reference, name, date, summary } = seen
  const day = date ? dayIn(date.value) : null
  const year = day
    ? reportingYearOfDay(day)
    : reportingYearFrom(2000 + Number((reference ?? '12').slice(0, 2)))
  const who = name ? whoIs(name.printed, year, day, context.names) : null
  if (who?.kind === 'others') return { kind: 'others' }
  const isTooLong = (summary?.words.length ?? 0) > LONGEST_SUMMARY
  const named = who?.kind === 'councils' ? who.councils : []
  const own = named.find(({ slug }) => 'slug' in page && slug === page.slug) ?? named[0] ?? null
  const council = name ? own : 'code' in page ? null : page
  const isOfOther =
    council !== null &&
    'slug' in page &&
    council.slug !== page.slug &&
    copy.address !== null &&
    councilInAddress(copy.address) !== null
  const problems = [
    ...(seen.lacksStart ? [nameMissing] : reference === null ? [referenceUnclear] : []),
    ...(who?.kind === 'unsure' ? [who.note] : []),
    ...(reference !== null && !name && 'code' in page ? [page] : []),
    ...(isOfOther ? [notInScope('one council’s service improvements')] : []),
    ...(reference !== null && hasLetter(reference) ? [letterReference] : []),
    ...(date && day === null ? [dayUnclear(date.value)] : []),
    ...(day ? dayProblems(day, reference, context.last) : []),
    ...(seen.improvements ? [] : [improvementsMissing]),
    ...(seen.isPlain ? [] : [notPlain]),
    ...(seen.isTooLong ? [improvementsUnclear] : []),
    ...(isTooLong ? [summaryTooLong] : []),
  ]
  const category = context.unknown.category(seen.category?.value || null)
  const subcategory = context.unknown.subcategory(seen.subcategory?.value || null, category)
  return improvementCase(
    {
      reference,
      council,
      category,
      subcategory,
      decidedOn: day,
      summary: isTooLong || !summary ? null : summary.words,
      improvements: seen.isTooLong ? [] : (seen.improvements?.items ?? []),
      listedAt: copy.address,
      places: placesOf(seen),
    },
    placeOf(seen.at),
    problems,
  )
}

/** An improvement of which all is sure, or one that is withheld. */
export function improvementCase(
  read: Omit<ReadImprovement, 'reference' | 'council'> & {
    reference: string | null
    council: ListedCouncil | null
  },
  place: ListedPlace,
  reasons: Note[],
): ReadCase {
  const { reference, council, ...rest } = read
  if (reasons.length === 0 && reference !== null && council !== null) {
    return { kind: 'improvement', improvement: { ...rest, reference, council } }
  }
  if (reasons.length === 0) throw new Error(`Nothing says why “${place.quote}” is withheld.`)
  const known = { ...rest, ...(reference !== null && { reference }), ...(council && { council }) }
  return { kind: 'withheld', entry: { what: 'improvement', read: known, place, reasons } }
}

function placesOf(seen: SeenCase): ReadImprovement['places'] {
  const { at, name, category, subcategory, date, summary, improvements } = seen
  return {
    reference: placeOf(at),
    ...(name && { council: placeOf(at) }),
    ...(category && { category: placeOf(category.at) }),
    ...(subcategory && { subcategory: placeOf(subcategory.at) }),
    ...(date && { decidedOn: placeOf(date.at) }),
    // Their words are kept in one place only, so that they can be withheld.
    ...(summary && { summary: { line: summary.at.line, quote: 'Summary:' } }),
    ...(improvements && { improvements: { line: improvements.at.line, quote: 'Service improvements' } }),
  }
}

/** Each case once; where a copy has one twice and says different things, neither is taken. */
export function withoutTwinCases(cases: ReadCase[]): {
  improvements: ReadImprovement[]
  withheld: WithheldEntry[]
  others: number
} {
  const taken = new Map<string, ReadImprovement>()
  const differing = new Map<string, ReadImprovement>()
  const withheld: WithheldEntry[] = []
  let others = 0
  for (const one of cases) {
    if (one.kind === 'others') others++
    if (one.kind === 'withheld') withheld.push(one.entry)
    if (one.kind !== 'improvement') continue
    const { improvement } = one
    const key = `${improvement.reference} ${improvement.council.slug}`
    const before = taken.get(key)
    if (!before) taken.set(key, improvement)
    else if (wordsOf(before) !== wordsOf(improvement)) differing.set(key, before)
  }
  const inDoubt = [...differing.values()].map((read): WithheldEntry => {
    const place = read.places.reference
    if (!place) throw new Error(`${read.reference} has no place.`)
    return { what: 'improvement', read, place, reasons: [entriesDiffer] }
  })
  return {
    improvements: [...taken].flatMap(([key, one]) => (differing.has(key) ? [] : one)),
    withheld: [...inDoubt, ...withheld].toSorted((a, b) => a.place.line - b.place.line),
    others,
  }
}

function wordsOf({ places: _, ...read }: ReadImprovement): string {
  return JSON.stringify(read)
}
