import { councilBySlug } from '@/lib/data/councils'
import { type Decision, DecisionError, recordDecision } from '@/lib/data/decisions'
import { currentEdition } from '@/lib/data/editions'
import { letterTextOf } from '@/lib/data/files'
import { reviewByNumber } from '@/lib/data/reviews'
import { publishedLetter } from '@/lib/data/sources'
import type { CheckedOf } from '@/lib/domain/checks'
import { type Day, dayOf } from '@/lib/domain/day'
import type { Note } from '@/lib/domain/figure'
import { FIGURES } from '@/lib/domain/figure-names'
import { canHaveFigures } from '@/lib/domain/name-index'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import {
  isOpen,
  type OpenReview,
  publishableAs,
  type ReviewedSource,
  type SourceKind,
  type WithheldSource,
  withheldFor,
} from '@/lib/domain/source'
import { BY_HAND, layoutOf } from '@/lib/letters/layouts'
import { readStatistics } from '@/lib/letters/read-letter-text'
import {
  type Correction,
  confirmFigures,
  correctFigures,
  remainingNotes,
  remainingReasons,
} from './correct-figures'

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
export async function confirmWithheld(number: number, person: Person): Promise<Decided> {
  const review = await openReview(number)
  const impossible = remainingReasons([], review.figures, [], checkedOf(review)).filter(({ code }) =>
    IMPOSSIBLE.has(code),
  )
  if (impossible.length > 0) {
    throw new DecisionError(`This cannot be confirmed. ${words(impossible)} Correct it, or discard the file.`)
  }
  const figures = confirmFigures(review.figures, { by: person.by, on: dayOf(new Date()) })
  return record({
    seen: review,
    source: toPublish({ ...review, figures }, 'confirmed'),
    steps: [{ kind: 'confirmed', ...person, correction: null }],
    summary: `${nameOf(review)} confirmed.`,
  })
}

/**
 * Puts figures of a withheld source right. It is published once nothing is wrong with it any more.
 * @throws DecisionError where the source is not withheld
 */
export async function correctWithheld(
  number: number,
  corrections: Correction[],
  person: Person,
): Promise<Decided> {
  const review = await openReview(number)
  const { source, steps } = corrected(review, corrections, person)
  const isRight = source.reasons.length === 0
  return record({
    seen: review,
    source: isRight ? toPublish(source, 'corrected') : source,
    steps,
    summary: `${nameOf(review)}: ${inWords(corrections)} corrected${isRight ? '' : STILL_WITHHELD}.`,
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
  const current = await currentEdition()
  if (!current) throw new DecisionError('Nothing is published yet.')
  const { source, steps } = corrected(await letterShown(slug, year, current.number), corrections, person)
  if (source.reasons.length > 0) {
    throw new DecisionError(
      `The figures would not agree. ${words(source.reasons)} Correct these in the same command.`,
    )
  }
  return record({
    seen: null,
    source: toPublish(source, 'corrected'),
    steps,
    summary: `${nameOf(source)}: ${inWords(corrections)} corrected.`,
  })
}

/** Withholds a source for good. It stays in the database, with who discarded it and why. */
export async function discardWithheld(number: number, person: Person): Promise<Decided> {
  const review = await openReview(number)
  return record({
    seen: review,
    source: { ...review, state: 'discarded' },
    steps: [{ kind: 'discarded', ...person, correction: null }],
    summary: `${nameOf(review)} discarded.`,
  })
}

/**
 * Says which letter a withheld one is, where that could not be told, and reads its statistics as that letter's.
 * @throws DecisionError where the council did not exist in that year, or the file has no text that is kept
 */
export async function identifyWithheld(
  number: number,
  which: { council: string; year: ReportingYear; date: Day },
  person: Person,
): Promise<Decided> {
  const review = await openReview(number)
  if (review.kind === 'data-file')
    throw new DecisionError('This row of a data file says itself which council it is of.')
  if (review.kind !== 'letter') throw new DecisionError('This is a page of the map, not a letter.')
  const { part, file } = review
  const [council, text] = await Promise.all([
    councilBySlug(which.council),
    letterTextOf({ sha256: file.sha256, part }),
  ])
  if (!council) throw new DecisionError(`The register has no council "${which.council}".`)
  if (!canHaveFigures(council, which.year)) {
    throw new DecisionError(`${council.officialName} did not exist in ${which.year}.`)
  }
  if (!text) throw new DecisionError('The text of this file is not kept. Read the file in again first.')
  const identity = { council, reportingYear: which.year, letterDate: which.date }
  const reading = readStatistics(text, identity)
  if (reading.outcome === 'rejected') throw new DecisionError(words(reading.notes))
  const isRight = reading.outcome !== 'review'
  const source: WithheldSource<'open'> = {
    ...review,
    ...identity,
    layout: reading.layout ?? layoutOf(which.year)?.id ?? BY_HAND,
    figures: reading.outcome === 'without-figures' ? {} : reading.figures,
    reasons: isRight ? [] : reading.notes,
    notes: isRight ? reading.notes : [],
  }
  return record({
    seen: review,
    source: isRight ? toPublish(source, 'confirmed') : source,
    steps: [{ kind: 'identified', ...person, correction: null }],
    summary: `${nameOf(source)} identified${isRight ? '' : STILL_WITHHELD}.`,
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
  const source = await letterShown(slug, year, edition)
  if (now && now.file.sha256 === source.file.sha256) {
    throw new DecisionError(`Edition ${edition} shows the same file as edition ${current.number}.`)
  }
  return record({
    seen: null,
    source: toPublish(source, 'confirmed'),
    steps: [{ kind: 'confirmed', ...person, correction: null }],
    summary: `${nameOf(source)} restored as edition ${edition} showed it.`,
  })
}

function checkedOf({ council, reportingYear }: WithheldSource): CheckedOf | null {
  return council && reportingYear ? { council, year: reportingYear } : null
}

const STILL_WITHHELD = ', still withheld'

async function openReview(number: number): Promise<OpenReview> {
  const review = await reviewByNumber(number)
  if (!review)
    throw new DecisionError(`There is no review of number ${number}. See those there are: npm run reviews`)
  if (!isOpen(review)) {
    throw new DecisionError(
      `Number ${number} is settled already: ${review.state}. See npm run reviews -- show ${number}`,
    )
  }
  return review
}

/** A letter that an edition shows, to decide on it anew. */
async function letterShown(
  slug: string,
  year: ReportingYear,
  edition: number,
): Promise<WithheldSource<'open'>> {
  const letter = await publishedLetter(slug, year, edition)
  if (!letter) throw new DecisionError(`No letter of ${slug} for ${year} is published in edition ${edition}.`)
  return withheldFor(letter, [])
}

function corrected(before: WithheldSource<'open'>, corrections: Correction[], person: Person) {
  const { figures, notes, problems } = correctFigures(before.figures, corrections, {
    ...person,
    on: dayOf(new Date()),
  })
  const names = corrections.map(({ figure }) => figure)
  const source: WithheldSource<'open'> = {
    ...before,
    figures,
    reasons: [...remainingReasons(before.reasons, figures, names, checkedOf(before)), ...problems],
    notes: remainingNotes([...before.notes, ...notes], before.reasons, figures),
  }
  const steps = corrections.map(({ figure, value }) => {
    const origin = figures[figure]?.origin
    const printed = origin?.kind === 'corrected' ? (origin.recognised ?? origin.printed) : null
    return { kind: 'corrected' as const, ...person, correction: { figure, printed, value } }
  })
  return { source, steps }
}

function toPublish(source: WithheldSource<'open'>, state: 'confirmed' | 'corrected'): ReviewedSource {
  const whole = source.kind === 'letter' ? { ...source, layout: source.layout ?? BY_HAND } : source
  const published = publishableAs(whole, state)
  if (published) return { ...published, reasons: source.reasons }
  throw new DecisionError(
    'Which council and year this is of is not known. Say so first: npm run reviews -- identify NUMBER --council ... --year ... --date ...',
  )
}

async function record(decision: Decision): Promise<Decided> {
  const edition = await recordDecision(decision)
  return { edition, stillWithheld: decision.source.state === 'open' ? decision.source.reasons : [] }
}

const SOURCES: Record<SourceKind, string> = {
  letter: 'Letter',
  publication: 'Page of the map',
  'data-file': 'Row of the data file',
}

function nameOf({ kind, council, reportingYear, file }: WithheldSource): string {
  const what = SOURCES[kind]
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
