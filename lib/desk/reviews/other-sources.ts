import { councilYear } from '@/lib/data/council-years'
import { currentEdition } from '@/lib/data/editions'
import { openReviewsOf } from '@/lib/data/reviews'
import { sourcesInOrder } from '@/lib/domain/council-year'
import type { Figures } from '@/lib/domain/figure'
import { FIGURE_NAMES, FIGURES, type FigureName } from '@/lib/domain/figure-names'
import type { Source } from '@/lib/domain/source'
import { councilYearAddress } from '@/lib/letter/address'
import { valueInWords } from '@/lib/words/figure-words'
import { capitalised, listInWords } from '@/lib/words/numbers'
import { CALLED_IN_SHORT, DATA_TABLE_TITLES } from '@/lib/words/source-words'
import { reviewAddress } from './address'
import type { Subject } from './standing'

/** Another source of the same council and year. */
type OtherSource = { called: string; href: string; figures: Figures }

/** What the sources of one council and year say, a row a figure. */
export type OtherSourcesView = {
  /** 'The letter and the map differ from it in 2 figures.', or that they agree. */
  finding: string
  columns: { called: string; href: string }[]
  rows: {
    name: FigureName
    label: string
    /** What this source says; null where it does not. */
    here: string | null
    /** What each of the others says, in their order; `differs` where it says otherwise. */
    there: { words: string; differs: boolean }[]
  }[]
}

/** Null where there is no other source of the council and year, or it is not known which they are. */
export async function otherSourcesView(subject: Subject, source: Source): Promise<OtherSourcesView | null> {
  const others = await otherSources(subject, source)
  if (others.length === 0) return null
  const names = FIGURE_NAMES.filter(
    (name) => source.figures[name] || others.some(({ figures }) => figures[name]),
  )
  const rows = names.map((name) => {
    const here = source.figures[name]
    return {
      name,
      label: FIGURES[name].label,
      here: here ? valueInWords(here) : null,
      there: others.map(({ figures }) => {
        const there = figures[name]
        if (!there) return { words: 'not given', differs: false }
        const differs = here !== undefined && here.value !== there.value
        return { words: valueInWords(there), differs }
      }),
    }
  })
  return {
    finding: finding(others, rows),
    columns: others.map(({ called, href }) => ({ called, href })),
    rows,
  }
}

function finding(others: OtherSource[], rows: OtherSourcesView['rows']): string {
  const differing = others.flatMap(({ called }, i) => {
    const labels = rows.filter(({ there }) => there[i]?.differs).map(({ label }) => `“${label}”`)
    return labels.length > 0 ? `${called} gives another number for ${listInWords(labels)}.` : []
  })
  if (differing.length > 0) return differing.join(' ')
  return others.length === 1
    ? `${others[0]?.called} says nothing otherwise.`
    : 'None of them says anything otherwise.'
}

async function otherSources(subject: Subject, { council, reportingYear }: Source): Promise<OtherSource[]> {
  if (!council || !reportingYear) return []
  const edition = await currentEdition()
  const published = edition && (await councilYear(council.slug, reportingYear, edition.number))
  const href = councilYearAddress(council.slug, reportingYear)
  const shown = published ? sourcesInOrder(published) : []
  const reviews = await openReviewsOf(council.slug)
  return [
    ...shown
      .filter(({ kind }) => !(subject.kind === 'published' && kind === 'letter'))
      .map((one) => ({
        called: `${capitalised(
          one.kind === 'data-file'
            ? `the data file “${DATA_TABLE_TITLES[one.source.table]}”`
            : CALLED_IN_SHORT[one.kind],
        )}, published`,
        href,
        figures: one.figures,
      })),
    ...reviews
      .filter(
        (one) =>
          one.reportingYear === reportingYear &&
          !(subject.kind === 'review' && subject.on.review === one.number),
      )
      .map(({ kind, number, figures }) => ({
        called: `${capitalised(CALLED_IN_SHORT[kind])} of number ${number}, withheld`,
        href: reviewAddress(number),
        figures,
      })),
  ]
}
