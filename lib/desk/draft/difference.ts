import type { Db } from '@/lib/data/client'
import { draftCouncilYears } from '@/lib/data/council-years'
import { type FigureChange, figureChanges } from '@/lib/data/figure-changes'
import { openReviews } from '@/lib/data/reviews'
import { type SourceDifference, sourceDifferences } from '@/lib/data/source-differences'
import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import type { Note } from '@/lib/domain/figure'
import { groupBy } from '@/lib/domain/group-by'
import { compareMeasured, measuredIn } from '@/lib/domain/measured'
import { MEASURES, type Measure } from '@/lib/domain/measures'
import type { Register } from '@/lib/domain/register-files'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { SourceKind } from '@/lib/domain/source'
import { outcomeWords } from '@/lib/words/outcome-words'

/** What pages would say of a measure of a council and year, before and after; null where they say nothing of it. */
export type VerdictChange = {
  measure: Measure['id']
  title: string
  before: string | null
  now: string | null
}

/** What an edition changes of a council and year. */
export type ChangedCouncilYear = {
  slug: string
  council: string
  year: ReportingYear
  /** `new`: the edition before shows nothing of it; `withdrawn`: this one shows nothing any more. */
  kind: 'new' | 'changed' | 'withdrawn'
  sources: SourceDifference[]
  /** Figures that change, by source; empty where a source comes without figures, or says the same. */
  figures: FigureChange[]
  /** Verdicts that change; of what is new, all that pages would say. */
  verdicts: VerdictChange[]
}

/** A source that no edition shows until somebody decides. */
export type StillWithheld = {
  /** Of the review. One that this edition would open gets it when it is published. */
  number: number
  kind: SourceKind
  council: string | null
  slug: string | null
  year: ReportingYear | null
  file: string
  reasons: Note[]
}

/** What an edition changes, by council and year. */
export async function changesOf(
  db: Db,
  edition: number,
  councils: Map<string, Council>,
): Promise<ChangedCouncilYear[]> {
  const sources = await sourceDifferences(db, edition)
  if (sources.length === 0) return []
  const figures = groupBy(await figureChanges(edition - 1, edition, {}, db), keyOf)
  const which = {
    slugs: [...new Set(sources.map(({ slug }) => slug))],
    years: [...new Set(sources.map(({ year }) => year))],
  }
  const before = byKey(await draftCouncilYears(db, which, edition - 1))
  const now = byKey(await draftCouncilYears(db, which, edition))
  return [...groupBy(sources, keyOf)].map(([key, changed]) => {
    const [{ slug, year }] = changed as [SourceDifference]
    const [was, is] = [before.get(key) ?? null, now.get(key) ?? null]
    return {
      slug,
      council: councils.get(slug)?.officialName ?? slug,
      year,
      kind: was === null ? 'new' : is === null ? 'withdrawn' : 'changed',
      sources: changed,
      figures: figures.get(key) ?? [],
      verdicts: verdictChanges(was, is),
    }
  })
}

/** Everything that would be withheld still. */
export async function stillWithheld(db: Db): Promise<StillWithheld[]> {
  return (await openReviews(db)).map(({ number, kind, council, reportingYear, file, reasons }) => ({
    number,
    kind,
    council: council?.officialName ?? null,
    slug: council?.slug ?? null,
    year: reportingYear,
    file: file.name,
    reasons,
  }))
}

/** The councils of a register, by slug. */
export function councilsBySlug({ councils }: Register): Map<string, Council> {
  return new Map(councils.map((council) => [council.slug, council]))
}

function verdictChanges(before: CouncilYear | null, now: CouncilYear | null): VerdictChange[] {
  return MEASURES.flatMap((measure) => {
    const change = { before: verdictOf(before, measure), now: verdictOf(now, measure) }
    return change.before === change.now ? [] : { measure: measure.id, title: measure.title, ...change }
  })
}

function verdictOf(year: CouncilYear | null, measure: Measure): string | null {
  const measured = measuredIn(year, measure)
  const { outcome } = compareMeasured(measure, measured)
  return outcome === null ? null : outcomeWords(outcome)
}

function keyOf({ slug, year }: { slug: string; year: string }): string {
  return `${slug} ${year}`
}

function byKey(years: CouncilYear[]): Map<string, CouncilYear> {
  return new Map(years.map((one) => [keyOf(one), one]))
}
