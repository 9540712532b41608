import { allCouncils } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import { type ListedSearchCount, listedCouncilSlugs, listedSearchCounts } from '@/lib/data/listed-search'
import { listedSubcategories } from '@/lib/data/listed-subjects'
import type { Council } from '@/lib/domain/council'
import type { Edition } from '@/lib/domain/edition'
import { categoryInAddress } from '@/lib/domain/listed-categories'
import { isPractice } from '@/lib/platform/practice'
import { NO_RATE_OF_LISTS } from '@/lib/words/listed-words'
import { COUNCILS, inCount, inFull } from '@/lib/words/numbers'
import { type DecisionsAsked, decisionsAddress } from './address'
import { sumOf } from './counts-table'
import { type DecisionsResult, decisionsResult, kindsInWords } from './decisions-result'
import { type FilterField, namedCategory } from './filters'
import { type NarrowingLinks, narrowingFields, narrowingLinks } from './narrowed'
import { inCurlyQuotes } from './understood'

/** The search of what the Ombudsman lists of all councils. */
export type DecisionsPage = {
  edition: Edition | null
  title: string
  /** What the page has, and of how much: in sentences. */
  lead: string[]
  form: DecisionsForm
  /** Whether anything is listed that the form could find. */
  isSearchable: boolean
  /** Null where nothing is asked for, and where nothing is listed. */
  result: DecisionsResult | null
  /** Where nothing is asked for: what can be. */
  start: { browse: NarrowingLinks[]; examples: { words: string; href: string; about: string }[] } | null
}

export type DecisionsForm = {
  words: string
  sort: 'match' | null
  fields: FilterField[]
  councils: { value: string; options: { value: string; words: string }[] } | null
}

/** @param given as the address says it */
export async function decisionsPage(given: DecisionsAsked): Promise<DecisionsPage> {
  const [edition, councils] = await Promise.all([currentEdition(), allCouncils()])
  const number = edition?.number ?? null
  const [all, slugs] =
    number === null
      ? [[], []]
      : await Promise.all([listedSearchCounts(number, {}), listedCouncilSlugs(number)])
  const listed = councils.filter(({ slug }) => slugs.includes(slug))
  const council = councils.find(({ slug }) => slug === given.council) ?? null
  const asked = {
    ...given,
    council: council?.slug,
    category: namedCategory(given.category, all) ?? undefined,
    subcategory: number === null ? undefined : await namedSubcategory(number, given.subcategory),
  }
  const isAsked = Object.entries(asked).some(([name, value]) => name !== 'page' && value !== undefined)
  return {
    edition,
    title: 'The Ombudsman’s decisions',
    lead: leadOf(all, slugs.length),
    form: {
      words: asked.q ?? '',
      sort: asked.sort ?? null,
      fields: narrowingFields(asked, all),
      councils: councilField(listed, council),
    },
    isSearchable: all.length > 0,
    result:
      number !== null && all.length > 0 && isAsked
        ? await decisionsResult(number, asked, { listed, council })
        : null,
    start: all.length === 0 || isAsked ? null : { browse: narrowingLinks({}, all), examples: EXAMPLES },
  }
}

/** The subcategory that an address asks for, by its name; undefined for one that nothing is listed of. */
async function namedSubcategory(edition: number, asked: string | undefined): Promise<string | undefined> {
  if (asked === undefined) return undefined
  const names = await listedSubcategories(edition)
  return names.find((name) => categoryInAddress(name) === asked)
}

/** What somebody may look for: of many different services. */
const EXAMPLES = [
  { q: 'education plan', about: 'also finds “EHCP” and “education, health and care plan”' },
  { q: '"school transport"', about: 'finds these two words next to each other' },
  { q: 'homelessness -refuge', about: 'finds the first word, and leaves out the second' },
  { q: 'bins or recycling', about: 'finds either word' },
].map(({ q, about }) => ({ words: inCurlyQuotes(q), href: decisionsAddress({ q }), about }))

function leadOf(all: ListedSearchCount[], councils: number): string[] {
  if (all.length === 0 && isPractice())
    return ['The practice site has no lists of decisions, so there is nothing to search here.']
  if (all.length === 0)
    return ['We have no copies of the Ombudsman’s lists of decisions yet, so there is nothing to search.']
  const total = sumOf(all)
  const withWords = all.reduce((sum, one) => sum + one.withWords, 0)
  const years = all.flatMap(({ year }) => year ?? []).sort()
  const [first, last] = [years.at(0), years.at(-1)]
  const from = first && last ? (first === last ? `, of ${first}` : `, from ${first} to ${last}`) : ''
  return [
    `We have ${kindsInWords(all)} about ${inCount(councils, COUNCILS)}${from}.`,
    NO_RATE_OF_LISTS,
    ...(withWords === total ? [] : [lacksInWords(total - withWords, total)]),
  ]
}

/** What cannot be found by its summary, because our copies have none. */
function lacksInWords(without: number, total: number): string {
  const what = 'You can find those only by what they are about, such as “Planning applications”.'
  return without === total
    ? 'Our copies have no summaries. So you can find an entry only by what it is about, such as “Planning applications”.'
    : `Our copies have no summary for ${inFull(without)} of these ${inFull(total)} entries. ${what}`
}

function councilField(listed: Council[], chosen: Council | null): DecisionsForm['councils'] {
  const offered = chosen && !listed.includes(chosen) ? [...listed, chosen] : listed
  if (offered.length === 0) return null
  const options = offered
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map(({ slug, officialName }) => ({ value: slug, words: officialName }))
  return { value: chosen?.slug ?? '', options: [{ value: '', words: 'All councils' }, ...options] }
}
