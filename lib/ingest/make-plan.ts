import { TYPE_AVERAGE_DIFFERS } from '@/lib/domain/average-checks'
import { TWO_OF_ONE_YEAR } from '@/lib/domain/contradictions'
import type { Note } from '@/lib/domain/figure'
import { groupBy } from '@/lib/domain/group-by'
import type { ListedFile } from '@/lib/domain/listed-plan'
import { finderOf, sameInFile } from '@/lib/domain/place-in-file'
import type { Plan, Standing } from '@/lib/domain/plan'
import {
  type AcceptedSource,
  kindKey,
  type OpenReview,
  publishableAs,
  type Review,
  type Source,
  type WithheldSource,
  withheldFor,
} from '@/lib/domain/source'
import { isUndone } from '@/lib/domain/undone'
import { type Choice, chooseSources, withWithheld } from './choose-sources'
import { confirmationOf, type FigureNotes } from './confirmed-figures'
import { contradictingLines, putRightBy } from './lines-of-lists'
import { type MadeListedPlan, planListed } from './listed/plan-listed'
import { oddAverages } from './odd-averages'
import { differencesOf } from './other-sources-differ'

/** A plan, with what led to it for the report. */
export type MadePlan = Plan & {
  choice: Choice
  /** Sources that a person has decided on before. */
  decided: Map<AcceptedSource | WithheldSource, Decided>
  /** Lines of one list that are of one council and year and differ, each with the reason. */
  contradictingLines: ReturnType<typeof contradictingLines>
  /** Which figures of a source nothing confirms. */
  unconfirmedIn: (source: Source) => FigureNotes
  /** What is published otherwise of the council and year of a data file's row. */
  differing: Map<AcceptedSource, Note[]>
  listed: MadeListedPlan
}

/** What a person decided on a source, and whether it is published as that person left it. */
export type Decided = { note: Note; isPublished: boolean }

/**
 * Decides what is published of some sources, next to what the database has. What a person decided on a file is not
 * decided again. Letters that were withheld only because of others, for their type average or because a copy
 * contradicts them, are compared again, because those that come later can show which of them is odd.
 * @param readable sources that may be published by themselves
 * @param withheld sources that need a review for what was read
 * @param listed files that list entries
 */
export function makePlan(
  readable: AcceptedSource[],
  withheld: WithheldSource<'open'>[],
  standing: Standing,
  listed: ListedFile[] = [],
): MadePlan {
  const decided = decisionsOn([...readable, ...withheld], standing)
  const isUndecided = (source: AcceptedSource | WithheldSource<'open'>) => !decided.has(source)
  const contradicting = contradictingLines([...readable, ...withheld].filter(isUndecided))
  const undone = undoneAmong(readable.filter(isUndecided), standing.openReviews)
  const sources = readable.filter(
    (source) => isUndecided(source) && !contradicting.has(source) && !undone.has(source),
  )
  const waiting = waitingReviews(sources, standing.openReviews)

  const first = chooseSources([...sources, ...waiting.keys()], standing.versions)
  const odd = oddAverages([...first.chosen.keys()], standing.averages)
  const odder = withWithheld(first, odd.withheld)
  const choice = {
    ...odder,
    withheld: new Map([...odder.withheld, ...reasonsOf(readable, contradicting), ...undone]),
  }
  const openOf = openReviewOf(waiting, standing.openReviews)
  const fresh = [...choice.withheld].filter(([source]) => !waiting.has(source))
  return {
    publish: choice.chosen,
    withhold: [
      ...withheld.filter(isUndecided).map((source) => withReason(source, contradicting.get(source))),
      ...fresh.map(([source, reasons]) => withheldFor(source, reasons)),
    ],
    reopen: odd.reopen,
    release: new Map(
      [...choice.chosen.keys()].flatMap((source) => {
        const review = openOf(source)
        return review ? [[source, review] as const] : []
      }),
    ),
    settle: [...choice.duplicates.keys()].flatMap((source) => openOf(source) ?? []),
    putRight: putRightBy(choice.chosen.keys(), standing.openReviews, standing.versions),
    contradicting: choice.contradicting.filter((source) => !openOf(source)).length,
    choice,
    decided,
    differing: differencesOf(choice.chosen.keys(), standing.versions),
    contradictingLines: contradicting,
    listed: planListed(listed, standing.listed),
    unconfirmedIn: confirmationOf(
      choice.chosen.keys(),
      standing.averages.filter(({ id }) => !odd.reopen.some((reopened) => reopened.id === id)),
    ),
  }
}

/** Sources that an edition showed which was undone: a person must decide on them, however often their files come. */
function undoneAmong(readable: AcceptedSource[], open: OpenReview[]): Map<AcceptedSource, Note[]> {
  const reviewOf = finderOf(open.filter(isUndone))
  return new Map(
    readable.flatMap((source) => {
      const review = reviewOf(source)
      return review ? [[source, review.reasons] as const] : []
    }),
  )
}

function reasonsOf(
  readable: AcceptedSource[],
  contradicting: Map<AcceptedSource | WithheldSource<'open'>, Note>,
): [AcceptedSource, Note[]][] {
  return readable.flatMap((source) => {
    const note = contradicting.get(source)
    return note ? [[source, [note]]] : []
  })
}

function withReason(source: WithheldSource<'open'>, reason: Note | undefined): WithheldSource<'open'> {
  return reason ? { ...source, reasons: [...source.reasons, reason] } : source
}

function decisionsOn(
  sources: (AcceptedSource | WithheldSource<'open'>)[],
  { decided, versions }: Standing,
): MadePlan['decided'] {
  // Of several decisions on one source the last one holds.
  const decisionOn = finderOf(decided.toReversed())
  const current = finderOf(versions.filter(({ isCurrent }) => isCurrent))
  return new Map(
    sources.flatMap((source) => {
      const review = decisionOn(source)
      if (!review) return []
      const isPublished = review.state !== 'discarded' && current(review) !== undefined
      return [[source, { note: decisionNote(review), isPublished }] as const]
    }),
  )
}

/**
 * The sources of reviews that may end by themselves: those withheld for their type average, where no other version of
 * them comes; those that another copy contradicts, where copies come.
 */
function waitingReviews(coming: AcceptedSource[], open: OpenReview[]): Map<AcceptedSource, OpenReview> {
  const comingOf = groupBy(coming, kindKey)
  return new Map(
    open.flatMap((review) => {
      const source = publishableAs(review, 'accepted')
      if (!source) return []
      const copies = comingOf.get(kindKey(source))
      const waits = copies
        ? review.kind === 'letter' &&
          isWithheldOnlyFor(TWO_OF_ONE_YEAR, review) &&
          !sameInFile(review, copies)
        : isWithheldOnlyFor(TYPE_AVERAGE_DIFFERS, review)
      return waits ? [[source, review] as const] : []
    }),
  )
}

/** Finds the open review of a source that comes, or that waits. */
function openReviewOf(waiting: Map<AcceptedSource, OpenReview>, open: OpenReview[]) {
  const reviewOf = finderOf(open)
  return (source: AcceptedSource) => waiting.get(source) ?? reviewOf(source)
}

function isWithheldOnlyFor(reason: string, { reasons }: OpenReview): boolean {
  return reasons.every(({ code }) => code === reason)
}

function decisionNote({ state, steps }: Review): Note {
  const last = steps.findLast(({ by }) => by !== null)
  if (!last) throw new Error(`No one decided on a review that is ${state}.`)
  const said = `by ${last.by}: ${last.why}`
  const message =
    state === 'discarded' ? `This file was discarded ${said}` : `What this file says was decided ${said}`
  return { code: state, message }
}
