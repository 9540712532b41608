import { type HeldSource, heldFor } from '@/lib/domain/held-source'
import type { Note } from '@/lib/domain/note'
import type { Plan, Standing } from '@/lib/domain/plan'
import type { Review } from '@/lib/domain/review'
import { type Source, sourceKey } from '@/lib/domain/source'
import { sourceOf } from '@/lib/domain/source-of-held'
import { type Choice, chooseSources, wholeFiles, withHeld } from './choose-sources'
import { oddAverages, TYPE_AVERAGE_DIFFERS } from './odd-averages'

/** A plan, with what led to it for the report. */
export type MadePlan = Plan & {
  choice: Choice
  /** Sources that a person has decided on before, with what was decided. */
  decided: Map<Source | HeldSource, Note>
}

/**
 * Decides what is published of some sources, beside what stands in the database. What a person decided on a file
 * is not decided again. Letters that were held only for their type average are looked at again each time,
 * because others that come later can show which of them is odd.
 * @param readable sources that may be published by themselves
 * @param held sources that the reading itself holds
 */
export function makePlan(readable: Source[], held: HeldSource[], standing: Standing): MadePlan {
  const decided = new Map<Source | HeldSource, Note>()
  for (const source of [...readable, ...held]) {
    const review = standing.decided.get(source.file.sha256)
    if (review) decided.set(source, decisionNote(review))
  }
  const sources = readable.filter((source) => !decided.has(source))
  const coming = new Set(sources.map((source) => `${source.kind} ${sourceKey(source)}`))
  const waiting = new Map(
    standing.openReviews.filter(heldForItsAverageOnly).flatMap((review) => {
      const source = sourceOf(review)
      return source && !coming.has(`${source.kind} ${sourceKey(source)}`) ? [[source, review] as const] : []
    }),
  )

  const first = chooseSources([...sources, ...waiting.keys()])
  const odd = oddAverages(first.chosen, standing.averages)
  const choice = wholeFiles(sources, withHeld(first, odd.held))
  const fresh = [...choice.held].filter(([source]) => !waiting.has(source))
  return {
    publish: choice.chosen,
    hold: [
      ...held.filter((source) => !decided.has(source)),
      ...fresh.map(([source, reasons]) => heldFor(source, reasons)),
    ],
    reopen: odd.reopen,
    release: releasedBy(choice, waiting, standing.openReviews),
    choice,
    decided,
  }
}

/** Reviews of sources that are chosen now: they waited for others, or the code reads their file now. */
function releasedBy(choice: Choice, waiting: Map<Source, Review>, open: Review[]): Map<Source, Review> {
  const bySha = new Map(open.map((review) => [review.file.sha256, review]))
  return new Map(
    choice.chosen.flatMap((source) => {
      const review = waiting.get(source) ?? bySha.get(source.file.sha256)
      return review ? [[source, review] as const] : []
    }),
  )
}

function heldForItsAverageOnly({ reasons }: Review): boolean {
  return reasons.every(({ code }) => code === TYPE_AVERAGE_DIFFERS)
}

function decisionNote({ state, steps }: Review): Note {
  const last = steps.findLast(({ by }) => by !== null)
  const said = `by ${last?.by ?? 'a person'}: ${last?.why ?? ''}`
  const message =
    state === 'discarded' ? `This file was discarded ${said}` : `What this file says was settled ${said}`
  return { code: state, message }
}
