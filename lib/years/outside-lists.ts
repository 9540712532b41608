import { councilAddress } from '@/lib/council/address'
import { AUTHORITY_TYPES } from '@/lib/domain/authority-types'
import { expectedByChance } from '@/lib/domain/chance'
import type { Grade } from '@/lib/domain/compare'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { countedWords } from '@/lib/words/figure-words'
import { inFull, percent } from '@/lib/words/numbers'
import { aboutInWords, GRADES, verdictOnRange } from '@/lib/words/outcome-words'
import type { ComparedCouncil, MeasuredType } from './councils-in-year'
import { withGrade } from './finding'

/** The councils of one grade by name, in a list that says how many of so many chance alone would give. */
export type OutsideList = {
  id: string
  grade: Grade
  title: string
  /** 'None of 61; fewer than 1 would be by chance alone.' */
  byChance: string
  councils: ListedCouncil[]
}

export type ListedCouncil = {
  slug: string
  name: string
  href: string
  /** '62 of 68 upheld' */
  counted: string
  /** 'above 48 to 61' */
  verdict: string
  type: string
}

/** Far outside, outside and just outside: apart, so that only the first is read as unusual. */
export function outsideLists(year: ReportingYear, measure: Measure, types: MeasuredType[]): OutsideList[] {
  const compared = types.flatMap((one) => one.compared)
  if (compared.length === 0) return []
  const { outside, farOutside, of } = expectedByChance(compared)
  const lists = [
    {
      grade: 'far-outside' as const,
      title: 'Far outside the expected range: unusual',
      byChance: `${foundInWords(compared, 'far-outside')}; ${aboutInWords(farOutside)} would be by chance alone.`,
    },
    {
      grade: 'outside' as const,
      title: 'Outside the expected range',
      byChance: `${foundInWords(compared, 'outside')}; ${aboutInWords(outside - farOutside)} would be by chance alone.${withGrade(compared, 'outside').length > 0 ? ' So we call none of them unusual.' : ''}`,
    },
    {
      grade: 'just-outside' as const,
      title: 'Just outside the expected range',
      byChance: `${foundInWords(compared, 'just-outside')}; ${aboutInWords(of('at-edge'))} would be by chance alone. ${GRADES['just-outside'].meaning}`,
    },
  ]
  return lists
    .map(({ grade, title, byChance }) => ({
      id: `${measure.id}-${grade}`,
      grade,
      title,
      byChance,
      councils: withGrade(compared, grade)
        .toSorted((a, b) => a.council.name.localeCompare(b.council.name))
        .map((one) => listed(year, measure, one)),
    }))
    .filter(({ grade, councils }) => grade !== 'just-outside' || councils.length > 0)
}

function foundInWords(compared: ComparedCouncil[], grade: Grade): string {
  const found = withGrade(compared, grade).length
  return `${found === 0 ? 'None' : inFull(found)} of ${inFull(compared.length)}`
}

function listed(year: ReportingYear, measure: Measure, one: ComparedCouncil): ListedCouncil {
  const { council, count, base, type, typeAverage } = one
  return {
    slug: council.slug,
    name: council.name,
    href: councilAddress(council.slug, year),
    counted: countedWords(measure, count, base),
    verdict: verdictOnRange(one),
    type: `${AUTHORITY_TYPES[type].singular}, average ${percent(typeAverage)}`,
  }
}
