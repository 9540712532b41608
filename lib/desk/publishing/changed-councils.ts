import type { ChangedCouncilYear } from '@/lib/desk/draft/difference'
import { AUTHORITY_TYPE_ORDER, AUTHORITY_TYPES, type AuthorityType } from '@/lib/domain/authority-types'
import type { Council } from '@/lib/domain/council'
import { groupBy } from '@/lib/domain/group-by'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { changeInWords, changeReason } from '@/lib/editions/change-words'
import { councilYearAddress } from '@/lib/letter/address'
import { COUNCILS, capitalised, inCount, listInWords } from '@/lib/words/numbers'
import { DATA_TABLE_TITLES } from '@/lib/words/source-words'

/** What an edition changes of a council's year, in the words of public pages. */
export type ChangedYearView = {
  year: ReportingYear
  /** 'new', 'changed', 'withdrawn'. */
  kind: ChangedCouncilYear['kind']
  /** The public page of the council's year, once something is shown of it. */
  page: string
  /** 'Letter added', 'Map page replaced'. */
  sources: string[]
  /** Figures that change, each with why. None is listed of what is new: there all are. */
  figures: { words: string; reason: string }[]
  /** How many figures come with what is new. */
  newFigures: number
  verdicts: { title: string; before: string | null; now: string | null }[]
}

export type ChangedCouncil = { slug: string; name: string; years: ChangedYearView[] }

/** The councils of an authority type of which an edition changes anything. */
export type ChangedType = {
  id: AuthorityType
  title: string
  /** '12 councils: 11 new letters or figures, 1 changed.' */
  overview: string
  councils: ChangedCouncil[]
}

/** Groups what an edition changes by authority type and council, in the usual orders. */
export function changedByType(changes: ChangedCouncilYear[], councils: Map<string, Council>): ChangedType[] {
  const withCouncil = changes.map((change) => {
    const council = councils.get(change.slug)
    if (!council)
      throw new Error(`Something of ${change.slug} would change, which the register does not have.`)
    return { change, council }
  })
  return AUTHORITY_TYPE_ORDER.flatMap((type) => {
    const own = withCouncil.filter(({ council }) => council.type === type)
    if (own.length === 0) return []
    const byCouncil = [...groupBy(own, ({ council }) => council.slug).values()]
    return [
      {
        id: type,
        title: capitalised(AUTHORITY_TYPES[type].plural),
        overview: `${capitalised(inCount(byCouncil.length, COUNCILS))}: ${kindsInWords(own.map(({ change }) => change))}.`,
        councils: byCouncil
          .flatMap((group) => {
            const [first] = group
            return first
              ? [
                  councilOf(
                    first.council,
                    group.map(({ change }) => change),
                  ),
                ]
              : []
          })
          .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')),
      },
    ]
  })
}

/** Of councils: '11 years new, 1 changed and 1 withdrawn'. */
export function kindsInWords(changes: Pick<ChangedCouncilYear, 'kind'>[]): string {
  const count = (kind: ChangedCouncilYear['kind']) => changes.filter((change) => change.kind === kind).length
  const said = [
    { words: 'new', count: count('new') },
    { words: 'changed', count: count('changed') },
    { words: 'withdrawn', count: count('withdrawn') },
  ].filter((one) => one.count > 0)
  return listInWords(
    said.map(({ words, count: many }, i) =>
      i === 0 ? `${inCount(many, { one: 'year', many: 'years' })} ${words}` : `${many} ${words}`,
    ),
  )
}

function councilOf({ slug, officialName }: Council, changes: ChangedCouncilYear[]): ChangedCouncil {
  return {
    slug,
    name: officialName,
    years: changes.toSorted((a, b) => b.year.localeCompare(a.year)).map(yearOf),
  }
}

function yearOf({ slug, year, kind, sources, figures, verdicts }: ChangedCouncilYear): ChangedYearView {
  const listed = kind === 'new' ? figures.filter(({ correction }) => correction) : figures
  return {
    year,
    kind,
    page: councilYearAddress(slug, year),
    sources: sources.map(
      ({ kind: source, table, change }) =>
        `${source === 'data-file' && table ? `Data file “${DATA_TABLE_TITLES[table]}”` : SOURCES[source]} ${change}`,
    ),
    figures: listed.map((change) => ({ words: changeInWords(change), reason: changeReason(change) })),
    newFigures: kind === 'new' ? figures.length : 0,
    verdicts,
  }
}

const SOURCES = { letter: 'Letter', publication: 'Page of the map', 'data-file': 'Data file' } as const
