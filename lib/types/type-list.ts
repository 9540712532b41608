import { newestYear } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import { publishedSources } from '@/lib/data/sources'
import {
  AUTHORITY_TYPE_ORDER,
  AUTHORITY_TYPES,
  type AuthorityType,
  hasTypeAverage,
} from '@/lib/domain/authority-types'
import { typeTotal } from '@/lib/domain/council'
import type { Edition } from '@/lib/domain/edition'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { capitalised } from '@/lib/words/numbers'
import type { SwitchLink } from '@/lib/words/switch-link'
import { typeAddress } from './address'

export type ListedType = {
  type: AuthorityType
  title: string
  words: string
  href: string
  /** '2 of 62 published for 2024-25' */
  published: string | null
  years: SwitchLink[]
}

type TypeList = { edition: Edition | null; types: ListedType[] }

const YEARS_LISTED = 3

/** The types without what is published of them: for pages that only show the way. */
export function typeLinks(): SwitchLink[] {
  return AUTHORITY_TYPE_ORDER.map((type) => ({
    words: capitalised(AUTHORITY_TYPES[type].plural),
    href: typeAddress(type),
    current: false,
  }))
}

export async function typeList(): Promise<TypeList> {
  const edition = await currentEdition()
  const [councils, newest, published] = await Promise.all([
    allCouncils(),
    edition ? newestYear(edition.number) : null,
    edition ? publishedSources(edition.number) : [],
  ])
  const typeOf = new Map(councils.map(({ slug, type }) => [slug, type]))
  const types = AUTHORITY_TYPE_ORDER.map((type): ListedType => {
    const ofType = published.filter(({ slug }) => typeOf.get(slug) === type)
    const years = [...new Set(ofType.map(({ year }) => year))].toSorted().toReversed()
    return {
      type,
      title: capitalised(AUTHORITY_TYPES[type].plural),
      href: typeAddress(type),
      words: comparedWords(type),
      published: newest && shareInWords(type, newest),
      years: years
        .slice(0, YEARS_LISTED)
        .map((year) => ({ words: year, href: typeAddress(type, { year }), current: false })),
    }

    function shareInWords(type: AuthorityType, year: ReportingYear): string {
      const slugs = [...new Set(ofType.filter((one) => one.year === year).map(({ slug }) => slug))]
      const total = typeTotal(type, year, councils, slugs)
      return total === null
        ? `${slugs.length} published for ${year}`
        : `${slugs.length} of ${total} published for ${year}`
    }
  })
  return { edition, types }
}

function comparedWords(type: AuthorityType): string {
  return hasTypeAverage(type)
    ? `Compared with the average of ${AUTHORITY_TYPES[type].plural}.`
    : 'National parks, combined authorities and other bodies. They have no type average, so we do not compare them.'
}
