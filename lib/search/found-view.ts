import { councilAddress } from '@/lib/council/address'
import { AUTHORITY_TYPES } from '@/lib/domain/authority-types'
import { dayInWords } from '@/lib/domain/day'
import { FIRST_REPORTING_YEAR } from '@/lib/domain/reporting-year'
import { decisionsAddress } from '@/lib/listed/address'
import { capitalised, listInWords } from '@/lib/words/numbers'
import type { Finding, Found } from './search'
import type { SearchedCouncil } from './search-index'

export type FoundCouncil = { slug: string; officialName: string; facts: string; href: string }

/** What was found, in the words of the search page and of the list under the box alike. */
export type FoundView = {
  /** Null where nothing was typed. */
  title: string | null
  /** What to know of it, or to do where nothing is found. */
  note: string | null
  found: FoundCouncil[]
}

export function foundView(query: string, finding: Finding): FoundView {
  const typed = `“${query.trim()}”`
  switch (finding.kind) {
    case 'nothing typed':
      return { title: null, note: null, found: [] }
    case 'names': {
      const found = [...finding.named, ...finding.near].map((one) => foundCouncil(one))
      if (found.length === 0)
        return {
          title: `No council is called ${typed}`,
          note: 'Try a part of the name, such as “Milton”, or the first half of a postcode, such as “AL1”.',
          found,
        }
      if (finding.misspelt)
        return { title: `No council is called ${typed}`, note: 'The nearest names:', found }
      return { title: `Councils ${finding.named.length > 0 ? 'for' : 'near'} ${typed}`, note: null, found }
    }
    case 'announced': {
      const { name, change, found } = finding
      return {
        title: `${name} does not exist yet`,
        note: `The government has announced it for a part of ${change.area} from ${dayInWords(change.effectiveFrom)}. It is not law yet. The councils of ${change.area} today:`,
        found: found.map((one) => foundCouncil(one)),
      }
    }
    case 'postcode': {
      const { outcode, more, partlyOutside } = finding
      const notes = [
        ...(more ? [`We use only the first half of the postcode, ${outcode}.`] : []),
        ...(partlyOutside ? [`Part of ${outcode} is outside England.`] : []),
      ]
      return {
        title: `Councils in ${outcode}`,
        note: notes.join(' ') || null,
        found: finding.found.map((one) => foundCouncil(one, outcode)),
      }
    }
    case 'unknown postcode':
      return {
        title: `We have no council for the postcode ${finding.outcode}`,
        note: 'We have only postcodes in England. Check the letters and numbers, or type the name of the council.',
        found: [],
      }
  }
}

/**
 * The way to decisions that have the words that were typed, after the councils that were found; null where those are a
 * postcode or none.
 */
export function decisionsWith(query: string, finding: Finding): { words: string; href: string } | null {
  if (finding.kind !== 'names' && finding.kind !== 'announced') return null
  const q = query.trim()
  return { words: `Search the Ombudsman’s decisions for “${q}”`, href: decisionsAddress({ q }) }
}

/**
 * The address of the one council that was meant, if it is plain which: a name that one alone goes by. A place
 * with two tiers is served by both, unless 'council', 'borough' or 'district' says which is meant.
 */
export function onlyMeant(query: string, finding: Finding): string | null {
  if (finding.kind !== 'names') return null
  const [one, ...others] = finding.named.filter(({ over }) => over.length === 0)
  const isPlain = finding.named.length === 1 || /\b(council|borough|district)\b/i.test(query)
  return one && others.length === 0 && isPlain ? councilAddress(one.council.slug) : null
}

function foundCouncil({ council, county, over, share }: Found, outcode = ''): FoundCouncil {
  const { status } = council
  const type = capitalised(AUTHORITY_TYPES[council.type].singular)
  const facts = [
    county ? `${type} in ${county.name}` : type,
    ...(over.length > 0 ? [`which also serves ${listInWords(over.map(({ name }) => name))}`] : []),
    ...(share === null ? [] : [postcodeShareInWords(share, outcode)]),
    ...(status === 'abolished' ? ['abolished'] : []),
    ...(status === 'planned' ? ['does not exist yet'] : []),
    ...yearsInWords(council),
    ...(council.hasFigures || status === 'planned' ? [] : ['no figures yet']),
  ]
  const { slug, officialName } = council
  return { slug, officialName, facts: facts.join(', '), href: councilAddress(slug) }
}

/** The years of its letters, where they are not all: two councils can share a name, and the years tell them apart. */
function yearsInWords({ years, status }: SearchedCouncil): string[] {
  if (!years || (status === 'current' && years.first === FIRST_REPORTING_YEAR)) return []
  return [
    status === 'current' ? `letters from ${years.first}` : `letters from ${years.first} to ${years.last}`,
  ]
}

/** Words for a share of the postcodes with one first half, in thousandths, from the largest down. */
const SHARES = [
  { from: 1000, words: 'all' },
  { from: 950, words: 'nearly all' },
  { from: 600, words: 'most' },
  { from: 400, words: 'about half of the' },
  { from: 150, words: 'some' },
  { from: 20, words: 'a few' },
  { from: 0, words: 'very few' },
]

/** 'most postcodes in AL2': how much of a postcode's first half lies in a council's area. */
function postcodeShareInWords(thousandths: number, outcode: string): string {
  const share = SHARES.find(({ from }) => thousandths >= from)
  if (!share) throw new Error(`A share of ${thousandths} thousandths of ${outcode} is none.`)
  return `${share.words} postcodes in ${outcode}`
}
