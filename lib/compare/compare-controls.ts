import { MEASURES } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { MOST_COMPARED } from '@/lib/series/chart-address'
import { councilFacts } from '@/lib/words/council-facts'
import { listInWords } from '@/lib/words/numbers'
import type { SwitchLink } from '@/lib/words/switch-link'
import { type ComparisonAsked, compareAddress } from './address'
import { yearsToChoose } from './choose-years'
import { asAddressed, type Selection } from './selection'
import type { StartingSet } from './starting-sets'

/** All that a reader can choose on the page of a comparison. */
export type CompareControls = {
  councils: { slug: string; name: string; officialName: string; facts: string; removeHref: string }[]
  /** Whether no more council can be added. */
  isFull: boolean
  most: number
  measures: SwitchLink[]
  views: SwitchLink[]
  years: { from: ReportingYear; to: ReportingYear; choices: ReportingYear[] }
  /** What a form sends along with its own field. */
  kept: { councils: string[]; measure: string; from: ReportingYear; to: ReportingYear; view: string | null }
}

/** A starting set as a link. */
export type SetLink = { title: string; href: string; councils: string; left: string | null }

/** Makes what a reader can choose. */
export function compareControls(selection: Selection, newest: ReportingYear): CompareControls {
  const { councils, measure, years, view } = selection
  const address = asAddressed(selection)
  const to = years.at(-1) ?? newest
  const from = years[0] ?? to
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
export function setLink({ title, councils, left }: StartingSet, asked: ComparisonAsked): SetLink {
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
