import { newestYear } from '@/lib/data/council-years'
import { allCouncils, neighboursOf } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import { councilsWithMeasure } from '@/lib/data/published-measures'
import type { Council } from '@/lib/domain/council'
import type { Edition } from '@/lib/domain/edition'
import { FIRST_YEAR_OF_MEASURES, MEASURES } from '@/lib/domain/measures'
import { type ReportingYear, yearsInWords } from '@/lib/domain/reporting-year'
import { registerSearch } from '@/lib/search/register-search'
import { MOST_COMPARED } from '@/lib/series/chart-address'
import { councilFacts } from '@/lib/words/council-facts'
import { listInWords } from '@/lib/words/numbers'
import type { SwitchLink } from '@/lib/words/switch-link'
import { addCouncil, addressAround } from './add-council'
import { type Asked, COMPARE_ADDRESS, type ComparisonAsked, compareAddress } from './address'
import { type CompareFigure, figureOf, readCompared } from './compare-figure'
import { type CompareListed, compareListed } from './compare-listed'
import { asAddressed, type Selection, select, yearsToChoose } from './selection'
import { type StartingSet, setsAround, setsToBegin } from './starting-sets'

export type ComparePage = {
  edition: Edition | null
  /** Of the window: the councils, the measure and the years. */
  title: string
  /** What the page is about: 'Leeds, Birmingham and Liverpool'. */
  heading: string
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
  /** What the Ombudsman's decisions were about; null with the figure. */
  listed: CompareListed | null
}

/** Reads all that the page of a comparison shows. Whatever an address asks, there is a page. */
export async function comparePage(asked: Asked): Promise<ComparePage> {
  const [edition, register] = await Promise.all([currentEdition(), allCouncils()])
  const newest = (edition && (await newestYear(edition.number))) ?? FIRST_YEAR_OF_MEASURES
  const { selection, remarks } = select(asked, register, newest)
  const { councils } = selection
  const address = asAddressed(selection)
  const [adding, offered, compared] = await Promise.all([
    addingTo(asked, register, councils),
    setsOffered(selection, register, edition),
    councils.length > 0 && edition ? comparedIn(selection, edition.number) : { figure: null, listed: null },
  ])
  return {
    edition,
    title: titleOf(selection),
    heading: headingOf(councils),
    redirectTo: redirectOf(asked, remarks, address, adding),
    remarks: [...remarks, ...(adding?.kind === 'nothing' ? [adding.why] : [])],
    controls: compareControls(selection, newest),
    typed: asked.add ?? '',
    choices:
      adding?.kind === 'choose'
        ? {
            typed: adding.typed,
            councils: adding.councils.map(({ slug, officialName, facts }) => ({
              officialName,
              facts,
              href: compareAddress({ ...address, councils: [...address.councils, slug] }),
            })),
          }
        : null,
    ...offered,
    ...compared,
  }
}

async function comparedIn(
  selection: Selection,
  edition: number,
): Promise<Pick<ComparePage, 'figure' | 'listed'>> {
  const compared = await readCompared(selection, edition)
  const figure = figureOf(selection, compared, edition)
  return { figure, listed: await compareListed(selection, compared, figure.year, edition) }
}

async function addingTo({ add }: Asked, register: Council[], compared: Council[]) {
  if (add === null) return null
  const { search } = await registerSearch()
  return { typed: add, ...addCouncil(add, search(add), register, compared) }
}

async function setsOffered(
  selection: Selection,
  register: Council[],
  edition: Edition | null,
): Promise<Pick<ComparePage, 'sets' | 'beginnings'>> {
  const { councils, measure, from, to } = selection
  const address = asAddressed(selection)
  const byYear = edition ? await councilsWithMeasure(measure, edition.number) : []
  const ofYears = [...byYear].filter(([year]) => from <= year && year <= to)
  const known = { register, year: to, withFigures: new Set(ofYears.flatMap(([, slugs]) => [...slugs])) }
  if (councils.length === 0) {
    const beginnings = setsToBegin(known).map(({ title, sets }) => ({
      title,
      links: sets.map((set) => setLink(set, address)),
    }))
    return { sets: [], beginnings }
  }
  const sets = councils.map(async (council) => ({
    council: council.name,
    links: setsAround(council, await neighboursOf(council.slug), known).map((set) => setLink(set, address)),
  }))
  return { sets: await Promise.all(sets), beginnings: [] }
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

function headingOf(councils: Council[]): string {
  const [only, another] = councils
  if (!only) return 'Compare councils'
  return another ? listInWords(councils.map(({ name }) => name)) : `Compare ${only.name} with other councils`
}

export type CompareControls = {
  councils: { slug: string; name: string; officialName: string; facts: string; removeHref: string }[]
  isFull: boolean
  most: number
  measures: SwitchLink[]
  years: { from: ReportingYear; to: ReportingYear; choices: ReportingYear[]; kept: Field[] }
  add: AddControl
}

type Field = { name: string; value: string }

/** How a council is added: by a plain form or, where the browser knows which council, by its address. */
export type AddControl = {
  action: string
  kept: Field[]
  /** Of the comparison with the council too: its slug between the two. */
  address: { before: string; after: string }
}

export type SetLink = { title: string; href: string; figures: string; councils: string; left: string | null }

function compareControls(selection: Selection, newest: ReportingYear): CompareControls {
  const { councils, measure, from, to } = selection
  const address = asAddressed(selection)
  const kept = [
    ...address.councils.map((slug) => ({ name: 'councils', value: slug })),
    { name: 'measure', value: measure.id },
  ]
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
    years: { from, to, choices: yearsToChoose(newest), kept },
    add: {
      action: COMPARE_ADDRESS,
      kept: [...kept, { name: 'from', value: from }, { name: 'to', value: to }],
      address: addressAround((slug) => compareAddress({ ...address, councils: [...address.councils, slug] })),
    },
  }
}

/** A starting set as a link that keeps the measure and the years. */
function setLink({ title, councils, withFigures, left }: StartingSet, asked: ComparisonAsked): SetLink {
  return {
    title,
    href: compareAddress({ ...asked, councils: councils.map(({ slug }) => slug) }),
    figures: `${withFigures} of ${councils.length} with figures`,
    councils: listInWords(councils.map(({ name }) => name)),
    left:
      left > 0
        ? `${councils.length} of the ${councils.length + left} councils: a page compares no more`
        : null,
  }
}
