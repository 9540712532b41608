import { councilAddress } from '@/lib/council/address'
import type { ByChance } from '@/lib/domain/chance'
import { gradeOf } from '@/lib/domain/compare'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { inFull } from '@/lib/words/numbers'
import { aboutInWords } from '@/lib/words/outcome-words'
import type { MapCouncils } from './councils-on-map'
import { isGrade } from './states'

/** The councils of a map by name that are outside the expected range. Only those far outside are called unusual. */
export type OutsideOnMap = { farOutside: NamedGroup; outside: NamedGroup }

type NamedGroup = {
  /** '3 councils are outside the expected range, but not far outside. By chance alone, about 2 would be.' */
  words: string
  councils: { name: string; href: string; words: string }[]
}

/** @param slugs of the councils on the map */
export function outsideOnMap(
  slugs: readonly string[],
  councils: MapCouncils,
  byChance: ByChance,
  year: ReportingYear,
): OutsideOnMap {
  const named = (grade: 'outside' | 'far-outside') =>
    slugs
      .flatMap((slug) => councils.get(slug) ?? [])
      .filter((one) => isGrade(one.grade) && gradeOf(one.grade) === grade)
      .map(({ council: { name, slug }, words }) => ({ name, href: councilAddress(slug, year), words }))
      .toSorted((a, b) => a.name.localeCompare(b.name))
  const [far, outside] = [named('far-outside'), named('outside')]
  const onlyOutside = byChance.outside - byChance.farOutside
  return {
    farOutside: {
      words: `${are(far.length)} far outside the expected range. By chance alone, ${aboutInWords(byChance.farOutside)} would be.`,
      councils: far,
    },
    outside: {
      words: `${are(outside.length)} outside the expected range, but not far outside. By chance alone, ${aboutInWords(onlyOutside)} would be.`,
      councils: outside,
    },
  }
}

function are(count: number): string {
  if (count === 0) return 'No council is'
  return count === 1 ? '1 council is' : `${inFull(count)} councils are`
}
