import { newestYear } from '@/lib/data/council-years'
import { allCouncils, neighboursOf } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import type { Council } from '@/lib/domain/council'
import type { Edition } from '@/lib/domain/edition'
import { FIRST_YEAR_OF_MEASURES, MEASURES } from '@/lib/domain/measures'
import { type ReportingYear, yearsInWords } from '@/lib/domain/reporting-year'
import { registerSearch } from '@/lib/search/register-search'
import { MOST_COMPARED } from '@/lib/series/chart-address'
import { councilFacts } from '@/lib/words/council-facts'
import { listInWords } from '@/lib/words/numbers'
import type { SwitchLink } from '@/lib/words/switch-link'
import { addCouncil } from './add-council'
import { type Asked, type ComparisonAsked, compareAddress } from './address'
import { type CompareFigure, compareFigure } from './compare-figure'
import { asAddressed, type Selection, select, yearsToChoose } from './selection'
import { type StartingSet, setsAround, setsToBegin } from './starting-sets'

export type ComparePage = {
  edition: Edition | null
  title: string
  /** Where the address is a form's, the plain one of the same comparison. */
  redirectTo: string | null
  remarks: string[]
  controls: CompareControls
  typed: string
  choices: { typed: string; councils: { officialName: string; facts: string; href: string }[] } | null
  sets: { council: string; links: SetLink[] }[]
  beginnings: { title: string; links: SetLink[] }[]
  /** Null where no council is chosen, or nothing is published yet. */
  figure: CompareFigure | null
}

/** Reads all that the page of a comparison shows. Whatever an address asks, there is a page. */
export async function comparePage(asked: Asked): Promise<ComparePage> {
  const [edition, register] = await Promise.all([currentEdition(), allCouncils()])
  const newest = (edition && (await newestYear(edition.number))) ?? FIRST_YEAR_OF_MEASURES
  const { selection, remarks } = select(asked, register, newest)
  const { councils, to } = selection
  const address = asAddressed(selection)
  const adding = await addingTo(asked, register, councils)
  return {
    edition,
    title: titleOf(selection),
    redirectTo: redirectOf(asked, remarks, address, adding),
    remarks: [...remarks, ...(adding?.kind === 'nothing' ? [adding.why] : [])],
    controls: compareControls(selection, newest),
    typed: asked.add ?? '',
    choices:
      adding?.kind === 'choose'
        ? {
            typed: adding.typed,
            councils: adding.councils.map((council) => ({
              officialName: council.officialName,
              facts: councilFacts(council).join(', '),
              href: compareAddress({ ...address, councils: [...address.councils, council.slug] }),
            })),
          }
        : null,
    sets: await Promise.all(
      councils.map(async (council) => ({
        council: council.name,
        links: setsAround(council, register, await neighboursOf(council.slug), to).map((set) =>
          setLink(set, address),
        ),
      })),
    ),
    beginnings:
      councils.length > 0
        ? []
        : setsToBegin(register, to).map(({ title, sets }) => ({
            title,
            links: sets.map((set) => setLink(set, address)),
          })),
    figure: councils.length > 0 && edition ? await compareFigure(selection, edition.number) : null,
  }
}

async function addingTo({ add }: Asked, register: Council[], compared: Council[]) {
  if (add === null) return null
  const { search } = await registerSearch()
  return { typed: add, ...addCouncil(add, search(add), register, compared) }
}

/** What a form sent is shown at its plain address, unless there is something to say of it. */
function redirectOf(
  { byForm }: Asked,
  remarks: string[],
  address: ComparisonAsked,
  adding: Awaited<ReturnType<typeof addingTo>>,
): string | null {
  if (adding?.kind === 'add')
    return compareAddress({ ...address, councils: [...address.councils, adding.council.slug] })
  return byForm && adding === null && remarks.length === 0 ? compareAddress(address) : null
}

function titleOf({ councils, measure, from, to }: Selection): string {
  if (councils.length === 0) return 'Compare councils'
  const names = listInWords(councils.map(({ name }) => name))
  return `${names}: ${measure.title.toLowerCase()}, ${yearsInWords([from, to])}`
}

export type CompareControls = {
  councils: { slug: string; name: string; officialName: string; facts: string; removeHref: string }[]
  isFull: boolean
  most: number
  measures: SwitchLink[]
  views: SwitchLink[]
  years: { from: ReportingYear; to: ReportingYear; choices: ReportingYear[] }
  kept: { councils: string[]; measure: string; from: ReportingYear; to: ReportingYear; view: string | null }
}

export type SetLink = { title: string; href: string; councils: string; left: string | null }

function compareControls(selection: Selection, newest: ReportingYear): CompareControls {
  const { councils, measure, from, to, view } = selection
  const address = asAddressed(selection)
  return {
    councils: councils.map((council) => ({
      slug: council.slug,
      name: council.name,
      officialName: council.officialName,
      facts: councilFacts(council).join(' · '),
      removeHref: compareAddress({
        ...address,
        councils: address.councils.filter((slug) => slug !== council.slug),
      }),
    })),
    isFull: councils.length >= MOST_COMPARED,
    most: MOST_COMPARED,
    measures: MEASURES.map(({ id, title }) => ({
      words: title,
      href: compareAddress({ ...address, measure: id }),
      current: id === measure.id,
    })),
    views: (['apart', 'together'] as const).map((one) => ({
      words: one === 'apart' ? 'A chart each' : 'One chart',
      href: compareAddress({ ...address, view: one === 'apart' ? undefined : one }),
      current: one === view,
    })),
    years: { from, to, choices: yearsToChoose(newest) },
    kept: {
      councils: address.councils,
      measure: measure.id,
      from,
      to,
      view: view === 'together' ? view : null,
    },
  }
}

/** A starting set as a link that keeps the measure, the years and the view. */
function setLink({ title, councils, left }: StartingSet, asked: ComparisonAsked): SetLink {
  return {
    title,
    href: compareAddress({ ...asked, councils: councils.map(({ slug }) => slug) }),
    councils: listInWords(councils.map(({ name }) => name)),
    left:
      left > 0
        ? `the first ${councils.length} by name of ${councils.length + left}; a page compares no more`
        : null,
  }
}
