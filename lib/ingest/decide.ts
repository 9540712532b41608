import { DecisionError } from '@/lib/data/decisions'
import { currentEdition } from '@/lib/data/editions'
import { publishedLetter } from '@/lib/data/sources'
import type { CheckedOf } from '@/lib/domain/checks'
import { dayOf } from '@/lib/domain/day'
import { FIGURES } from '@/lib/domain/figure-names'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type WithheldSource, withheldFor } from '@/lib/domain/source'
import {
  type Correction,
  confirmFigures,
  correctFigures,
  remainingNotes,
  remainingReasons,
} from './correct-figures'
import {
  type Decided,
  nameOf,
  openReview,
  type Person,
  record,
  refuseIfNoCouncilThen,
  STILL_WITHHELD,
  toPublish,
  words,
} from './decision'

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
    throw new DecisionError(`This cannot be confirmed. ${words(impossible)} Correct it, or discard it.`)
  }
  refuseIfNoCouncilThen(review)
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

function inWords(corrections: Correction[]): string {
  return corrections.map(({ figure, value }) => `${FIGURES[figure].label} to ${value}`).join(', ')
}
