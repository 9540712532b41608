import { type ChangesOf, type FigureChange, figureChanges } from '@/lib/data/figure-changes'
import type { Council } from '@/lib/domain/council'
import type { FigureName } from '@/lib/domain/figure-names'
import { groupBy } from '@/lib/domain/group-by'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { correctionSentence } from '@/lib/words/correction-words'
import { listInWords, uncapitalised } from '@/lib/words/numbers'
import { changeInWords, changeReason, readBefore } from './change-words'

type Part = {
  councils: Pick<Council, 'slug' | 'name'>[]
  figures: readonly FigureName[]
} & Required<Pick<ChangesOf, 'from' | 'to'>>

/** With more, the councils and years that an edition added are counted. */
const MOST_NAMED = 3

/**
 * What an edition changed of some councils, years and figures, in sentences: what is drawn on one chart.
 * @param what is called what it is: 'chart'
 */
export async function changesOfPart(edition: number, { councils, figures, from, to }: Part, what: string) {
  const names = new Map(councils.map(({ slug, name }) => [slug, name]))
  const changes = await figureChanges(edition - 1, edition, { slugs: [...names.keys()], from, to })
  const touching = changes.filter(({ name }) => figures.includes(name))
  if (touching.length === 0) return `It changed no figure of this ${what}.`
  return changesInWords(touching, (slug) => {
    const name = names.get(slug)
    if (name === undefined) throw new Error(`The changes of ${slug} were not asked for.`)
    return name
  })
}

/** Corrections and changes, each in a sentence, then what is new. */
export function changesInWords(changes: FigureChange[], nameOf: (slug: string) => string): string {
  const groups = [...groupBy(changes, ({ slug, year }) => `${slug} ${year}`).values()]
  const changed = groups.flatMap((group) => sentencesOf(group, nameOf))
  const added = groups.flatMap((group) => (group[0] && isNew(group) ? placeOf(group[0], nameOf) : []))
  return [...changed, ...(added.length > 0 ? [addedInWords(added)] : [])].join(' ')
}

const isNew = (group: FigureChange[]) => group.every(({ before }) => before === null)

function sentencesOf(group: FigureChange[], nameOf: (slug: string) => string): string[] {
  const put = groupBy(
    group.filter(({ correction }) => correction),
    ({ correction }) => `${correction?.by}: ${correction?.why}`,
  )
  const corrected = [...put.values()].flatMap((figures) => {
    const [first] = figures
    if (!first?.correction) return []
    const { slug, year, correction } = first
    return correctionSentence({
      of: { council: nameOf(slug), year },
      figures: figures.flatMap((one) =>
        one.now === null ? [] : { name: one.name, from: readBefore(one), to: one.now },
      ),
      by: correction.by,
      why: correction.why,
      isPublished: true,
    })
  })
  const others = isNew(group)
    ? []
    : group.flatMap((change) =>
        change.correction
          ? []
          : `${placeOf(change, nameOf)}: ${uncapitalised(changeInWords(change))}. ${changeReason(change)}`,
      )
  return [...corrected, ...others]
}

function placeOf({ slug, year }: { slug: string; year: ReportingYear }, nameOf: (slug: string) => string) {
  return `${nameOf(slug)}, ${year}`
}

function addedInWords(added: string[]): string {
  return added.length > MOST_NAMED
    ? `It added figures for ${added.length} councils and years.`
    : `It added figures for ${listInWords(added)}.`
}
