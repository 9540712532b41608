import { type Db, database } from './client'
import type { Prisma } from './generated/client'
import { type About, stepsAbout } from './steps-about'

/**
 * What a person can do at the desk, each with the words by which the history's filter calls it. A room that has
 * another kind of step adds it here.
 */
export const STEP_KINDS = {
  loaded: 'loaded files',
  'load-cancelled': 'cancelled a load',
  proposed: 'proposed a decision',
  'proposal-withdrawn': 'took a proposal back',
  published: 'published an edition',
  undone: 'undid an edition',
  'listed-decided': 'decided on an entry of a list',
  'person-added': 'added a person',
  'person-removed': 'removed a person',
  'person-changed': 'changed a person’s role',
  'link-made': 'made a link to set a password',
  'signed-out': 'signed a person out everywhere',
} as const satisfies Record<string, string>

export type StepKind = keyof typeof STEP_KINDS

/** Who does something at the desk: a DeskPerson of lib/desk/people is one. */
export type Actor = { id: string; name: string }

/** What a step was done to: steps of one subject are found again by it. `id` of an edition or review is its number. */
export type StepSubject = {
  kind: 'review' | 'council-year' | 'load' | 'edition' | 'person' | 'listed'
  id: string | number
}

export type NewDeskStep = {
  /** Null id for what was done at the terminal. */
  by: { id: string | null; name: string }
  kind: StepKind
  subject: StepSubject
  /** What was done, in words that follow the person's name: 'proposed to discard number 3'. */
  what: string
  why?: string | null
  edition?: number | null
}

/** A step as it is kept. `subject` is its kind and id in one text: 'review 3'. */
export type DeskStep = {
  id: number
  at: Date
  by: string
  personId: string | null
  kind: StepKind
  subject: string
  what: string
  why: string | null
  edition: number | null
}

export function subjectKey({ kind, id }: StepSubject): string {
  return `${kind} ${id}`
}

/**
 * Notes what a person did. Steps are never changed.
 * @param db the transaction that does it, where there is one: then the step is noted only if it is done
 */
export async function noteStep(step: NewDeskStep, db: Db = database()): Promise<void> {
  const { by, kind, subject, what, why = null, edition = null } = step
  await db.deskStep.create({
    data: { by: by.name, personId: by.id, kind, subject: subjectKey(subject), what, why, edition },
  })
}

/** Which steps are wanted; all where nothing is said. */
export type StepFilter = {
  /** The name of a person, as it stands in steps. */
  by?: string
  kind?: StepKind
  subject?: StepSubject
  /** Only what concerned this council, or this reporting year, as far as its sources say. */
  about?: About
  /** From this moment on, and before that one. */
  from?: Date
  until?: Date
  /** Only steps before the one with this id: the page after it. */
  before?: number
}

/** Steps, newest first. @param most how many at most */
export async function deskSteps(filter: StepFilter, most: number): Promise<DeskStep[]> {
  const { by, kind, subject, about, from, until, before } = filter
  const where: Prisma.DeskStepWhereInput = {
    ...(by !== undefined && { by }),
    ...(kind !== undefined && { kind }),
    ...(subject !== undefined && { subject: subjectKey(subject) }),
    ...((from || until) && { at: { ...(from && { gte: from }), ...(until && { lt: until }) } }),
    ...(before !== undefined && { id: { lt: before } }),
    ...(about && { AND: await stepsAbout(about) }),
  }
  const rows = await database().deskStep.findMany({ where, orderBy: { id: 'desc' }, take: most })
  return rows.map((row) => ({ ...row, kind: row.kind as StepKind }))
}

/** The names of all who have done anything, in alphabetical order: for the history's filter. */
export async function peopleInSteps(): Promise<string[]> {
  // With `distinct`, Prisma would read every step there is.
  const rows = await database().deskStep.groupBy({ by: ['by'], orderBy: { by: 'asc' } })
  return rows.map(({ by }) => by)
}
