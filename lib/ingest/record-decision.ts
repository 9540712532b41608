import type { Db } from '@/lib/data/client'
import { DecisionError, recordDecision } from '@/lib/data/decisions'
import { currentEdition } from '@/lib/data/editions'
import { discardOf, reviewByNumber } from '@/lib/data/reviews'
import { publishedLetter } from '@/lib/data/sources'
import { dayOf } from '@/lib/domain/day'
import type { Note } from '@/lib/domain/figure'
import { FIGURE_NAMES } from '@/lib/domain/figure-names'
import type { Register } from '@/lib/domain/register-files'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type AcceptedSource, type DiscardedReview, isOpen, type OpenReview } from '@/lib/domain/source'
import type { Correction } from './correct-figures'
import { confirmed, corrected, correctedPublished, discarded, restored, takenBack } from './decide'
import type { Decider, Made, Person } from './decision'
import { type Identity, identified, identifiedBy } from './identify'

// What the commands do with a decision: it is recorded at once, as an edition of its own.

/** What a decision came to: the edition, and why the source is still withheld, if it is. */
export type Decided = { edition: number; stillWithheld: Note[] }

/**
 * Publishes a withheld source as it stands, with all its figures confirmed.
 * @throws DecisionError where it cannot be, with what to do
 */
export async function confirmWithheld(number: number, person: Person): Promise<Decided> {
  const review = await openReview(number)
  const all = FIGURE_NAMES.filter((name) => review.figures[name])
  return record(review, confirmed(review, all, today(person)))
}

/** @throws DecisionError where the source is not withheld */
export async function correctWithheld(
  number: number,
  corrections: Correction[],
  person: Person,
): Promise<Decided> {
  const review = await openReview(number)
  return record(review, corrected(review, corrections, today(person)))
}

/** @throws DecisionError where the source is not withheld */
export async function discardWithheld(number: number, person: Person): Promise<Decided> {
  const review = await openReview(number)
  return record(review, discarded(review, today(person)))
}

/** Puts a discarded source under review again. @throws DecisionError where it is not discarded, or was taken back before */
export async function restoreDiscarded(number: number, person: Person): Promise<Decided> {
  const made = takenBack(await discardedReview(number), today(person))
  return record(null, made, (db) => discardedReview(number, db))
}

/** @throws DecisionError where the council did not exist in that year, or the file has no text that is kept */
export async function identifyWithheld(
  number: number,
  which: Identity,
  person: Person,
  register: Register,
): Promise<Decided> {
  const review = await openReview(number)
  return record(review, identified(review, which, today(person), await identifiedBy(review, register)))
}

/** @throws DecisionError where there is no such letter, or where the figures would not agree with one another */
export async function correctPublished(
  slug: string,
  year: ReportingYear,
  corrections: Correction[],
  person: Person,
): Promise<Decided> {
  const current = await currentEdition()
  if (!current) throw new DecisionError('Nothing is published yet.')
  const letter = await letterShown(slug, year, current.number)
  return record(null, correctedPublished(letter, corrections, today(person)))
}

/** @throws DecisionError where that edition shows no letter, or the one that is shown now */
export async function restorePublished(
  slug: string,
  year: ReportingYear,
  edition: number,
  person: Person,
): Promise<Decided> {
  const current = await currentEdition()
  const now = current && (await publishedLetter(slug, year, current.number))
  const letter = await letterShown(slug, year, edition)
  return record(
    null,
    restored(letter, edition, now && { letter: now, edition: current.number }, today(person)),
  )
}

/**
 * A letter that an edition shows, to decide on it anew.
 * @throws DecisionError where it shows none
 */
export async function letterShown(
  slug: string,
  year: ReportingYear,
  edition: number,
): Promise<AcceptedSource> {
  const letter = await publishedLetter(slug, year, edition)
  if (!letter) throw new DecisionError(`No letter of ${slug} for ${year} is published in edition ${edition}.`)
  return letter
}

/** @throws DecisionError where there is none, or it is settled already */
export async function openReview(number: number): Promise<OpenReview> {
  const review = await reviewByNumber(number)
  if (!review) throw noReview(number)
  if (!isOpen(review)) {
    throw new DecisionError(
      `Number ${number} has been decided already: ${review.state}.`,
      `See npm run reviews -- show ${number}`,
    )
  }
  return review
}

/** @throws DecisionError where there is none, it was not discarded, or the discard was taken back before */
export async function discardedReview(number: number, db?: Db): Promise<DiscardedReview> {
  const found = await discardOf(number, db)
  if (!found) throw noReview(number)
  if ('review' in found) return found.review
  throw new DecisionError(
    'later' in found
      ? `The discard of number ${number} has been taken back already: see number ${found.later}.`
      : `Number ${number} is not discarded, so there is no discard to take back.`,
  )
}

function noReview(number: number): DecisionError {
  return new DecisionError(`There is no review with the number ${number}.`, 'See them all: npm run reviews')
}

async function record(
  seen: OpenReview | null,
  made: Made,
  refuse?: (db: Db) => Promise<unknown>,
): Promise<Decided> {
  const edition = await recordDecision({ ...made, seen }, refuse)
  return { edition, stillWithheld: made.source.state === 'open' ? made.source.reasons : [] }
}

function today(person: Person): Decider {
  return { ...person, on: dayOf(new Date()) }
}
