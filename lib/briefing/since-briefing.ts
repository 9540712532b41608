import { MEASURES } from '@/lib/domain/measures'
import { type MeasureRow, measureRow } from '@/lib/open-data/measure-row'
import { type SinceThen, sinceThen } from '@/lib/sharing/since-then'
import { uncapitalised } from '@/lib/words/numbers'
import { briefingAddress } from './address'
import { type BriefedCouncil, briefedCouncil, measuredYears, spanOf } from './briefing-years'
import type { FoundBriefing } from './find-briefing'

export type SinceBriefing = SinceThen & { hasOtherLetter: boolean }

/** What of a briefing is otherwise in the newest edition; null where that is shown. */
export async function sinceBriefing(found: FoundBriefing): Promise<SinceBriefing | null> {
  const { briefed, published, others, edition, newest } = found
  if (edition.number === newest.number) return null
  const span = spanOf(briefed, published.year)
  const { slug } = briefed.council
  const following = briefingAddress(slug, { year: published.year, with: others.map((other) => other.slug) })
  const [before, now] = await Promise.all([rowsAt(found, edition.number), rowsAt(found, newest.number)])
  const editions = { shown: edition.number, newest: newest.number }
  const changes = await Promise.all(
    MEASURES.map(async (measure) => {
      const state = { view: 'trend' as const, measure, council: slug, ...span }
      const of = (rows: MeasureRow[]) => rows.filter((row) => row.measure === measure.id)
      const since = await sinceThen({ state, edition: edition.number }, editions, of(before), of(now))
      return since.changes.map((change) => ({
        ...change,
        of: `${change.of}, ${uncapitalised(measure.title)}`,
      }))
    }),
  )
  return {
    newest: newest.number,
    following,
    changes: changes.flat(),
    hasOtherLetter: found.letterIsReplaced,
  }
}

/** Every figure that the briefing shows, as an edition has it. */
async function rowsAt({ briefed, published, others }: FoundBriefing, edition: number): Promise<MeasureRow[]> {
  const councils = await Promise.all(
    [briefed.council, ...others].map((council) => briefedCouncil(council, edition)),
  )
  return councils.flatMap((one, at) =>
    rowsOf(one, at === 0 ? spanOf(briefed, published.year) : { from: published.year, to: published.year }),
  )
}

function rowsOf(one: BriefedCouncil, span: ReturnType<typeof spanOf>): MeasureRow[] {
  const series = measuredYears(one, span)
  return MEASURES.flatMap((measure) =>
    series.of(measure.id).map((point) => measureRow(measure, one.council, point)),
  )
}
