import { councilBySlug } from '@/lib/data/councils'
import { type Decision, DecisionError, recordDecision } from '@/lib/data/decide-review'
import { currentEdition } from '@/lib/data/editions'
import { publishedLetter } from '@/lib/data/published-source'
import { letterTextOf } from '@/lib/data/readings'
import { reviewById } from '@/lib/data/reviews'
import { type Day, dayOf } from '@/lib/domain/day'
import type { Note } from '@/lib/domain/figure'
import { FIGURES } from '@/lib/domain/figure-names'
import { canHaveFigures } from '@/lib/domain/name-index'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { Review } from '@/lib/domain/review'
import { sourceOf } from '@/lib/domain/source-of-withheld'
import { withheldFor } from '@/lib/domain/withheld-source'
import { BY_HAND, layoutOf } from '@/lib/letters/layouts'
import { readStatistics } from '@/lib/letters/read-letter'
import { type Correction, correctFigures } from './correct-figures'
import { remainingReasons } from './remaining-reasons'

/** Who decides, and why: both are kept and shown. */
export type Person = { by: string; why: string }

/** What a decision came to: the edition, and why the source is still withheld, if it is. */
export type Decided = { edition: number; stillWithheld: Note[] }

/** What no confirmation can make true. */
const IMPOSSIBLE = new Set(['out-of-range', 'more-than-base'])

/**
 * Publishes a withheld source as it stands: a person looked, and the source does say so.
 * @throws DecisionError where it cannot be, with what to do
 */
export async function confirmWithheld(id: number, person: Person): Promise<Decided> {
  const review = await openReview(id)
  const impossible = remainingReasons([], review.figures, [], review.council).filter(({ code }) =>
    IMPOSSIBLE.has(code),
  )
  if (impossible.length > 0) {
    throw new DecisionError(`This cannot be confirmed. ${words(impossible)} Correct it, or discard the file.`)
  }
  const publish = sourceToPublish(review)
  const decision = { review, state: 'confirmed', publish, summary: `${nameOf(review)} confirmed.` } as const
  return record({ ...decision, steps: [{ kind: 'confirmed', ...person, correction: null }] })
}

/**
 * Puts figures of a withheld source right. It is published once nothing is wrong with it any more.
 * @throws DecisionError where the source is not withheld
 */
export async function correctWithheld(
  id: number,
  corrections: Correction[],
  person: Person,
): Promise<Decided> {
  const before = await openReview(id)
  const { review, steps } = corrected(before, corrections, person)
  const isRight = review.reasons.length === 0
  return record({
    review,
    steps,
    state: isRight ? 'corrected' : 'open',
    publish: isRight ? sourceToPublish(review) : null,
    summary: `${nameOf(review)}: ${inWords(corrections)} corrected${isRight ? '' : ', still held'}.`,
  })
}

/**
 * Puts figures of a published letter right.
 * @throws DecisionError where there is none, or where the figures would not agree with one another
 */
export async function correctPublished(
  slug: string,
  year: ReportingYear,
  corrections: Correction[],
  person: Person,
): Promise<Decided> {
  const begun = await reviewOfPublished(slug, year, (await currentEdition())?.number ?? 0)
  const { review, steps } = corrected(begun, corrections, person)
  if (review.reasons.length > 0) {
    throw new DecisionError(
      `The figures would not agree. ${words(review.reasons)} Correct these in the same command.`,
    )
  }
  return record({
    review,
    steps,
    state: 'corrected',
    publish: sourceToPublish(review),
    summary: `${nameOf(review)}: ${inWords(corrections)} corrected.`,
  })
}

/** Puts a withheld source aside for good. It stays in the database, with who discarded it and why. */
export async function discardWithheld(id: number, person: Person): Promise<Decided> {
  const review = await openReview(id)
  const steps = [{ kind: 'discarded', ...person, correction: null }] as const
  const summary = `${nameOf(review)} discarded.`
  const edition = await recordDecision({
    review,
    state: 'discarded',
    steps: [...steps],
    publish: null,
    summary,
  })
  return { edition, stillWithheld: [] }
}

/**
 * Says which letter a withheld one is, where that could not be told, and reads its statistics as that letter's.
 * @throws DecisionError where the council did not exist in that year, or the file has no text that is kept
 */
export async function identifyWithheld(
  id: number,
  which: { council: string; year: ReportingYear; date: Day },
  person: Person,
): Promise<Decided> {
  const before = await openReview(id)
  if (before.kind !== 'letter') throw new DecisionError('This is a page of the map, not a letter.')
  const [council, text] = await Promise.all([councilBySlug(which.council), letterTextOf(before.file.sha256)])
  if (!council) throw new DecisionError(`The register has no council "${which.council}".`)
  if (!canHaveFigures(council, which.year)) {
    throw new DecisionError(`${council.officialName} did not exist in ${which.year}.`)
  }
  if (!text) throw new DecisionError('The text of this file is not kept. Take the file in again first.')
  const identity = { council, reportingYear: which.year, letterDate: which.date }
  const reading = readStatistics(text, identity)
  if (reading.outcome === 'rejected') throw new DecisionError(words(reading.notes))
  const isRight = reading.outcome !== 'review'
  const review = {
    ...before,
    council,
    reportingYear: which.year,
    letterDate: which.date,
    layout: reading.layout ?? layoutOf(which.year)?.id ?? BY_HAND,
    figures: reading.outcome === 'without-figures' ? {} : reading.figures,
    reasons: isRight ? [] : reading.notes,
    notes: isRight ? reading.notes : [],
  }
  return record({
    review,
    state: isRight ? 'confirmed' : 'open',
    steps: [{ kind: 'identified', ...person, correction: null }],
    publish: isRight ? sourceToPublish(review) : null,
    summary: `${nameOf(review)} identified${isRight ? '' : ', still held'}.`,
  })
}

/**
 * Publishes again what an earlier edition showed for a council and year, where a later version took its place by
 * mistake.
 * @throws DecisionError where that edition shows no letter, or the one that is shown now
 */
export async function restorePublished(
  slug: string,
  year: ReportingYear,
  edition: number,
  person: Person,
): Promise<Decided> {
  const current = await currentEdition()
  const now = current && (await publishedLetter(slug, year, current.number))
  const review = await reviewOfPublished(slug, year, edition)
  if (now && now.file.sha256 === review.file.sha256) {
    throw new DecisionError(`Edition ${edition} shows the same file as edition ${current?.number}.`)
  }
  return record({
    review,
    state: 'confirmed',
    steps: [{ kind: 'confirmed', ...person, correction: null }],
    publish: sourceToPublish(review),
    summary: `${nameOf(review)} restored as edition ${edition} showed it.`,
  })
}

type Begun = Decision['review']

async function openReview(id: number): Promise<Review> {
  const review = await reviewById(id)
  if (!review) throw new DecisionError(`Nothing is held under number ${id}. See what is: npm run letters`)
  if (review.state !== 'open') {
    throw new DecisionError(
      `Number ${id} is settled already: ${review.state}. See npm run letters -- show ${id}`,
    )
  }
  return review
}

async function reviewOfPublished(slug: string, year: ReportingYear, edition: number): Promise<Begun> {
  const letter = await publishedLetter(slug, year, edition)
  if (!letter) throw new DecisionError(`No letter of ${slug} for ${year} is published in edition ${edition}.`)
  return { ...withheldFor(letter, []), id: null, state: 'open', openedAt: new Date(), steps: [] }
}

function corrected(before: Begun, corrections: Correction[], person: Person) {
  const { figures, notes, problems } = correctFigures(before.figures, corrections, {
    ...person,
    on: dayOf(new Date()),
  })
  const names = corrections.map(({ figure }) => figure)
  const review = {
    ...before,
    figures,
    reasons: [...remainingReasons(before.reasons, figures, names, before.council), ...problems],
    notes: [...before.notes, ...notes],
  }
  const steps = corrections.map(({ figure, value }) => {
    const origin = figures[figure]?.origin
    const printed = origin?.kind === 'corrected' ? origin.printed : null
    return { kind: 'corrected' as const, ...person, correction: { figure, printed, value } }
  })
  return { review, steps }
}

function sourceToPublish(review: Begun) {
  const source = sourceOf({ ...review, layout: review.layout ?? BY_HAND })
  if (source) return source
  throw new DecisionError(
    'Which council and year this is of is not known. Say so first: npm run letters -- identify NUMBER --council ... --year ... --date ...',
  )
}

async function record(decision: Decision): Promise<Decided> {
  const edition = await recordDecision(decision)
  return { edition, stillWithheld: decision.state === 'open' ? decision.review.reasons : [] }
}

function nameOf({ kind, council, reportingYear, file }: Begun): string {
  const what = kind === 'letter' ? 'Letter' : 'Page of the map'
  return council && reportingYear
    ? `${what} of ${council.officialName}, ${reportingYear},`
    : `${what} "${file.name}"`
}

function inWords(corrections: Correction[]): string {
  return corrections.map(({ figure, value }) => `${FIGURES[figure].label} to ${value}`).join(', ')
}

function words(notes: Note[]): string {
  return notes.map(({ message }) => message).join(' ')
}
