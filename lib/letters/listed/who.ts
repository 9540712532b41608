import type { Council } from '@/lib/domain/council'
import type { Day } from '@/lib/domain/day'
import type { Note } from '@/lib/domain/figure'
import type { ListedCouncil } from '@/lib/domain/listed'
import type { NameIndex } from '@/lib/domain/name-index'
import { type ReportingYear, reportingYearOfDay, startOf } from '@/lib/domain/reporting-year'
import { councilNamed } from '../data-files/table-rows'
import { isNearly } from './nearly'
import { nameAlone, nameOfSeveral, nameUnclear, notOfThatTime } from './reasons'

/** Whom a printed name means: councils, bodies that are none of ours, or nobody for certain. */
export type Who =
  | { kind: 'councils'; councils: [ListedCouncil, ...ListedCouncil[]] }
  | { kind: 'others' }
  | { kind: 'unsure'; note: Note }

/** What the name of a council has somewhere, and names of homes, schools and people have not. */
const OF_COUNCILS = /\b(?:council|borough|corporation|city of|county of)\b/i

/** What names of other bodies have in the same lists. */
const OF_OTHERS =
  /\b(?:school|academy|college|nursery|nhs|trust|hospital|care|healthcare|home|homes|limited|ltd|plc|llp|clinical commissioning group|integrated care board|police|policing|association)\b/i

/** Where the name of one body can end and that of another begin, in the name of a joint case. */
const JOINTS =
  /\s*;\s*|(?<=\b(?:council|corporation|trust|group|board|authority|school|limited|ltd))\s*(?:,|;|\/|&|\band\b)+\s*|\s*(?:,|;|\/|&|\band\b)+\s*(?=(?:the )?(?:(?:london|royal) borough|city|borough|county) of\b)/i

/**
 * The councils that a printed name means on a day. A whole name that the register has is one; names that are near to
 * one are nobody's.
 * @param day of the decision; null where only a year is known
 */
export function whoIs(printed: string, year: ReportingYear, day: Day | null, names: NameIndex): Who {
  const whole = one(printed, year, day, names)
  const parts = printed.split(JOINTS).filter((part) => part.trim() !== '')
  if (whole.kind === 'councils' || parts.length < 2) return whole
  const each = parts.map((part) => one(part.trim(), year, day, names))
  const [unsure] = each.flatMap((who) => (who.kind === 'unsure' ? who : []))
  if (unsure) return whole.kind === 'unsure' ? whole : unsure
  const [first, ...others] = each.flatMap((who) => (who.kind === 'councils' ? who.councils : []))
  if (!first) return whole
  return { kind: 'councils', councils: [first, ...others.filter(({ slug }) => slug !== first.slug)] }
}

function one(printed: string, year: ReportingYear, day: Day | null, names: NameIndex): Who {
  const named = councilNamed(printed, year, names)
  if (named.kind === 'ambiguous') return { kind: 'unsure', note: nameOfSeveral(printed, named.names) }
  if (named.kind === 'unknown') {
    return isLikeCouncil(printed) ? { kind: 'unsure', note: nameUnclear(printed) } : { kind: 'others' }
  }
  const { council } = named
  if (council.type === 'other') return { kind: 'others' }
  if (!isNameAlone(printed)) return { kind: 'unsure', note: nameUnclear(printed) }
  if (!OF_COUNCILS.test(printed)) return { kind: 'unsure', note: nameAlone(printed) }
  if (day !== null && !couldBeDecided(council, day)) {
    return { kind: 'unsure', note: notOfThatTime(council, day) }
  }
  return { kind: 'councils', councils: [{ slug: council.slug, printed }] }
}

/** Whether words are a name, and nothing that a slip put beside or into it. */
function isNameAlone(printed: string): boolean {
  return /^\p{Lu}[\p{L}\s&'’.,()/–‑-]*[\p{L}.)]$/u.test(printed)
}

/** Whether a name that the register lacks may be a council's, with a slip in it or not. */
function isLikeCouncil(printed: string): boolean {
  const words = printed.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.some((word) => isNearly(word, 'council'))) return true
  if (OF_OTHERS.test(printed)) return false
  return OF_COUNCILS.test(printed) || words.some((word) => isNearly(word, 'borough'))
}

/** Cases that had begun against a council are decided for some years after it ended. */
const YEARS_AFTER_THE_END = 3

function couldBeDecided({ validFrom, years }: Council, day: Day): boolean {
  if (years === null || (validFrom !== null && day < validFrom)) return false
  return startOf(reportingYearOfDay(day)) <= startOf(years.last) + YEARS_AFTER_THE_END
}
