import { TYPE_AVERAGE_DIFFERS } from '@/lib/domain/average-checks'
import type { Note } from '@/lib/domain/figure'
import { groupBy } from '@/lib/domain/group-by'
import { sameInFile } from '@/lib/domain/place-in-file'
import type { Plan, Standing } from '@/lib/domain/plan'
import {
  type AcceptedSource,
  type OpenReview,
  publishableAs,
  type Review,
  sourceKey,
  type WithheldSource,
  withheldFor,
} from '@/lib/domain/source'
import { type Choice, chooseSources, withWithheld } from './choose-sources'
import { oddAverages } from './odd-averages'

/** A plan, with what led to it for the report. */
export type MadePlan = Plan & {
  choice: Choice
  /** Sources that a person has decided on before, with what was decided. */
  decided: Map<AcceptedSource | WithheldSource, Note>
}

/**
 * Decides what is published of some sources, next to what the database has. What a person decided on a file is not
 * decided again. Letters that were withheld only for their type average are compared again each time, because others
 * that come later can show which of them is odd.
 * @param readable sources that may be published by themselves
 * @param withheld sources that need a review for what was read
 */
export function makePlan(
  readable: AcceptedSource[],
  withheld: WithheldSource<'open'>[],
  standing: Standing,
): MadePlan {
  const decided = new Map<AcceptedSource | WithheldSource, Note>()
  // Of several decisions on one source the last one holds.
  const decisions = groupBy(standing.decided.toReversed(), ({ file }) => file.sha256)
  for (const source of [...readable, ...withheld]) {
    const review = sameInFile(source, decisions.get(source.file.sha256) ?? [])
    if (review) decided.set(source, decisionNote(review))
  }
  const sources = readable.filter((source) => !decided.has(source))
  const coming = new Set(sources.map((source) => `${source.kind} ${sourceKey(source)}`))
  const waiting = new Map(
    standing.openReviews.filter(withheldForItsAverageOnly).flatMap((review) => {
      const source = publishableAs(review, 'accepted')
      return source && !coming.has(`${source.kind} ${sourceKey(source)}`) ? [[source, review] as const] : []
    }),
  )

  const first = chooseSources([...sources, ...waiting.keys()])
  const odd = oddAverages(first.chosen, standing.averages)
  const choice = withWithheld(first, odd.withheld)
  const fresh = [...choice.withheld].filter(([source]) => !waiting.has(source))
  return {
    publish: choice.chosen,
    withhold: [
      ...withheld.filter((source) => !decided.has(source)),
      ...fresh.map(([source, reasons]) => withheldFor(source, reasons)),
    ],
    reopen: odd.reopen,
    release: releasedBy(choice, waiting, standing.openReviews),
    choice,
    decided,
  }
}

/** Reviews of sources that are chosen now: they waited for others, or the code reads their file now. */
function releasedBy(
  choice: Choice,
  waiting: Map<AcceptedSource, OpenReview>,
  open: OpenReview[],
): Plan['release'] {
  const openOfFile = groupBy(open, ({ file }) => file.sha256)
  return new Map(
    choice.chosen.flatMap((source) => {
      const review = waiting.get(source) ?? sameInFile(source, openOfFile.get(source.file.sha256) ?? [])
      return review ? [[source, review] as const] : []
    }),
  )
}

function withheldForItsAverageOnly({ reasons }: OpenReview): boolean {
  return reasons.every(({ code }) => code === TYPE_AVERAGE_DIFFERS)
}

function decisionNote({ state, steps }: Review): Note {
  const last = steps.findLast(({ by }) => by !== null)
  if (!last) throw new Error(`Nobody decided on a review that is ${state}.`)
  const said = `by ${last.by}: ${last.why}`
  const message =
    state === 'discarded' ? `This file was discarded ${said}` : `What this file says was settled ${said}`
  return { code: state, message }
}
