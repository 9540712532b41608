import { DecisionError } from '@/lib/data/decisions'
import { endLook, keepTyped, noteLook, othersLooking } from '@/lib/data/looks'
import type { ProposalContent } from '@/lib/data/proposals'
import { done, problem, type Said } from '../answer'
import { propose, withdraw } from '../draft/propose'
import { type ChecksView, checkTyped } from './judge'
import { WHY_ID, wantedBy } from './proposing'
import { type LookView, lookView, type Viewer } from './review-page'
import { registerNow, type Standing } from './standing'
import { type Typed, typedFrom } from './typed'

/** What came of what a person sent on the page of a source. */
export type Acted = { checks: ChecksView; said: Said[] }

/**
 * Checks what a person typed, or proposes it. What is typed is kept until it is proposed or put back, also where it is
 * refused: because something is missing, or because somebody else did something on the source since they saw it.
 */
export async function act(
  standing: Standing,
  values: Record<string, string>,
  person: Viewer,
  now: Date,
): Promise<Acted> {
  const on = standing.subject.on
  const typed = typedFrom(values)
  if (standing.canTakeBack)
    return { checks: NOT_CHECKED, said: [await takeDiscardBack(standing, typed, person)] }
  const checks = standing.isOpen ? checkTyped(standing, typed, person.name) : NOT_CHECKED
  if (values.do === 'clear') {
    await keepTyped({ person, on }, null, now)
    return { checks, said: [done('The fields show what was read.')] }
  }
  await keepTyped({ person, on }, typed, now)
  if (typed.tried === 'check') return { checks, said: [] }
  if (typed.seen !== standing.seen) return { checks, said: [problem(CHANGED)] }
  if (!standing.isOpen) return { checks, said: [problem(SETTLED)] }
  const wanted = await wantedBy(standing, typed, person.name)
  if ('obstacles' in wanted)
    return { checks, said: wanted.obstacles.map(({ message, href }) => problem(message, href.slice(1))) }
  try {
    await proposeAll(standing, wanted.contents, typed, person)
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error
    return { checks, said: [problem(error.said)] }
  }
  await keepTyped({ person, on }, null, now)
  return { checks, said: [done(STORED)] }
}

/** Proposes to put what was discarded under review again. */
async function takeDiscardBack(standing: Standing, typed: Typed, person: Viewer): Promise<Said> {
  if (typed.seen !== standing.seen) return problem(CHANGED_MEANWHILE)
  if (typed.why.trim() === '') return problem('Give your reason. Readers can see it.', WHY_ID)
  try {
    await proposeAll(standing, [{ kind: 'restore-discarded' }], typed, person)
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error
    return problem(error.said)
  }
  return done(STORED)
}

const STORED = 'Your proposal is stored. A publisher can publish it.'
const CHANGED_MEANWHILE = 'Someone has changed this since you opened it, so nothing was proposed.'
const CHANGED =
  'Someone has changed this since you opened it, so nothing was proposed. See below what has changed. We kept what you typed.'
const SETTLED = 'A proposal on this waits already. Take it back first.'

/** A decision waits, so there is nothing to type. */
const NOT_CHECKED: ChecksView = {
  outcome: 'refused',
  headline: SETTLED,
  sentences: [],
  followed: [],
  problems: [],
}

/** Several on one source are each made of what the one before leaves. */
async function proposeAll(
  { subject, waiting }: Standing,
  contents: ProposalContent[],
  { why }: Typed,
  person: Viewer,
): Promise<void> {
  const register = await registerNow()
  const seen = subject.kind === 'review' ? subject.review.steps.length : subject.edition
  let after = waiting.at(-1)?.id ?? null
  for (const content of contents) {
    const made = await propose({ on: subject.on, content, why, seen, after }, person, register)
    after = made.id
  }
}

/** Takes a proposal back, with those that were made after it. */
export async function takeBack(standing: Standing, id: number, person: Viewer): Promise<Said> {
  if (!standing.waiting.some((one) => one.id === id))
    return problem('This proposal does not wait any more. See below what has changed.')
  try {
    const withdrawn = await withdraw(id, person, null)
    return done(withdrawn.length === 1 ? 'The proposal is taken back.' : 'The proposals are taken back.')
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error
    return problem(error.said)
  }
}

/** How long somebody is taken to look who is not heard of, in milliseconds: a page with a script asks more often. */
const WITH_SCRIPT = 40_000
const WITHOUT_SCRIPT = 10 * 60_000

/** Notes that a person was given the page, which may have no script. */
export function noteVisit({ subject }: Standing, person: Viewer, now: Date): Promise<void> {
  return noteLook({ person, on: subject.on }, now, new Date(now.getTime() + WITHOUT_SCRIPT))
}

/** Notes that a page with a script still shows it, or is left, and tells who else looks and what there is to see. */
export async function lookAgain(
  { subject, seen }: Standing,
  what: string | undefined,
  person: Viewer,
  now: Date,
): Promise<{ looking: LookView[]; seen: string }> {
  const looking = { person, on: subject.on }
  if (what === 'leave') await endLook(looking, now)
  else await noteLook(looking, now, new Date(now.getTime() + WITH_SCRIPT))
  return { looking: (await othersLooking(looking, now)).map(lookView), seen }
}
