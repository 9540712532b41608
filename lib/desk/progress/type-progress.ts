import { existedIn } from '@/lib/coverage/squares'
import type { LetterIn } from '@/lib/data/letters-in'
import {
  AUTHORITY_TYPE_ORDER,
  AUTHORITY_TYPES,
  type AuthorityType,
  hasTypeAverage,
} from '@/lib/domain/authority-types'
import type { Council } from '@/lib/domain/council'
import { groupBy } from '@/lib/domain/group-by'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { capitalised } from '@/lib/words/numbers'

/** What became of a council's letter of a year. A council has the first of these that is so. */
export const LETTER_OUTCOMES = ['published', 'withheld', 'ready', 'missing'] as const
export type LetterOutcome = (typeof LETTER_OUTCOMES)[number]

/** The letters of a type and year. Each council that could have one is in exactly one of the lists. */
export type TypeProgress = Record<LetterOutcome, Council[]> & {
  type: AuthorityType
  title: string
  /** How many councils could have a letter; null for other bodies, of which nobody knows which get one. */
  expected: number | null
  /** Published letters without their statistics page. */
  withoutFigures: Council[]
  /** The reviews of letters that a person set aside, by councils that have no other letter. */
  setAside: Map<string, number>
  /** The reviews that wait, by councils: also of those that have a published letter. */
  reviews: Map<string, number[]>
}

/** What has come in of a year: what is stored, and the councils of letters that wait for an edition. */
export type CameIn = { letters: LetterIn[]; ready: ReadonlySet<string> }

/** @returns the types of which any council could have a letter, in their usual order */
export function typesProgress(
  councils: Council[],
  year: ReportingYear,
  { letters, ready }: CameIn,
): TypeProgress[] {
  const byCouncil = groupBy(letters, ({ slug }) => slug)
  return AUTHORITY_TYPE_ORDER.map((type) => {
    const own = councils.filter(
      (council) =>
        council.type === type &&
        (byCouncil.has(council.slug) ||
          ready.has(council.slug) ||
          (hasTypeAverage(type) && existedIn(council, year))),
    )
    const outcomes = groupBy(own, (council) =>
      outcomeOf(byCouncil.get(council.slug) ?? [], ready.has(council.slug)),
    )
    const of = (outcome: LetterOutcome) => outcomes.get(outcome) ?? []
    const reviewsOf = (state: 'withheld' | 'set-aside') =>
      own.flatMap(({ slug }) => {
        const found = (byCouncil.get(slug) ?? []).flatMap((one) => (one.state === state ? one.review : []))
        return found.length > 0 ? [[slug, found] as const] : []
      })
    return {
      type,
      title: capitalised(AUTHORITY_TYPES[type].plural),
      expected: hasTypeAverage(type) ? own.length : null,
      published: of('published'),
      ready: of('ready'),
      withheld: of('withheld'),
      missing: of('missing'),
      withoutFigures: of('published').filter(({ slug }) =>
        (byCouncil.get(slug) ?? []).some((one) => one.state === 'published' && one.hasStatistics === false),
      ),
      setAside: new Map(
        reviewsOf('set-aside').flatMap(([slug, [first]]) => (first === undefined ? [] : [[slug, first]])),
      ),
      reviews: new Map(reviewsOf('withheld')),
    }
  }).filter(({ published, ready: some, withheld, missing }) =>
    [published, some, withheld, missing].some((list) => list.length > 0),
  )
}

function outcomeOf(letters: LetterIn[], isReady: boolean): LetterOutcome {
  if (letters.some(({ state }) => state === 'published')) return 'published'
  // A letter can pass every check by itself, and be withheld because another copy differs.
  if (letters.some(({ state }) => state === 'withheld')) return 'withheld'
  return isReady ? 'ready' : 'missing'
}
