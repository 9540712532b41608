import { DecisionError } from '@/lib/data/decisions'
import type { CheckedOf } from '@/lib/domain/checks'
import { inOrder } from '@/lib/domain/figure'
import { FIGURES, type FigureName } from '@/lib/domain/figure-names'
import type { AcceptedSource, WithheldSource } from '@/lib/domain/source'
import { withheldFor } from '@/lib/domain/source'
import { valueInWords } from '@/lib/words/figure-words'
import { listInWords } from '@/lib/words/numbers'
import {
  type Correction,
  confirmFigures,
  correctFigures,
  remainingNotes,
  remainingReasons,
} from './correct-figures'
import {
  type Decider,
  type Made,
  nameOf,
  refuseIfNoCouncilThen,
  STILL_WITHHELD,
  toPublish,
  type Undecided,
  words,
} from './decision'

// What each decision comes to, given the source as it stands: nothing is read or stored here. The commands record it at
// once (record-decision.ts); the desk collects it into an edition (lib/desk/draft).

/** What no confirmation can make true. */
const IMPOSSIBLE = new Set(['out-of-range', 'more-than-base'])

/**
 * Publishes a withheld source as it stands: a person looked, and the source does say so.
 * @param looked the figures that the person confirms by name: at least all that were recognised in a picture
 * @throws DecisionError where it cannot be, with what to do
 */
export function confirmed(review: Undecided, looked: readonly FigureName[], decider: Decider): Made {
  const impossible = remainingReasons([], review.figures, [], checkedOf(review)).filter(({ code }) =>
    IMPOSSIBLE.has(code),
  )
  if (impossible.length > 0) {
    throw new DecisionError(`This cannot be confirmed. ${words(impossible)} Correct it, or discard it.`)
  }
  refuseIfNoCouncilThen(review)
  const absent = looked.filter((name) => !review.figures[name])
  if (absent.length > 0)
    throw new DecisionError(`Nothing was read here of ${labels(absent)}, so it cannot be confirmed.`)
  const missing = toConfirm(review).filter((name) => !looked.includes(name))
  if (missing.length > 0) {
    const figures = missing.map((name) => shown(review, name))
    throw new DecisionError(
      `Confirm each figure that was recognised in the picture. Nobody has confirmed ${listInWords(figures)}.`,
    )
  }
  const { by, why, on } = decider
  const figures = confirmFigures(review.figures, looked, { by, on })
  return {
    source: toPublish({ ...review, figures }, 'confirmed'),
    steps: [{ kind: 'confirmed', by, why, correction: null }],
    summary: `${nameOf(review)} confirmed.`,
  }
}

/** The figures that were recognised in a picture of their page, and that nobody has confirmed or corrected yet. */
export function toConfirm({ figures }: Pick<WithheldSource, 'figures'>): FigureName[] {
  return inOrder(figures).flatMap(({ name, origin }) =>
    origin.kind === 'recognised' && origin.confirmed === null ? name : [],
  )
}

/**
 * Puts figures of a withheld source right. It is published once nothing is wrong with it any more.
 * @throws DecisionError where nothing is wrong any more, but not all is known that a published source takes
 */
export function corrected(review: Undecided, corrections: Correction[], decider: Decider): Made {
  const { source, steps } = withCorrections(review, corrections, decider)
  const isRight = source.reasons.length === 0
  return {
    source: isRight ? toPublish(source, 'corrected') : source,
    steps,
    summary: `${nameOf(review)}: ${inWords(corrections)} corrected${isRight ? '' : STILL_WITHHELD}.`,
  }
}

/** Withholds a source for good. It stays in the database, with who discarded it and why. */
export function discarded(review: Undecided, { by, why }: Decider): Made {
  return {
    source: { ...review, state: 'discarded' },
    steps: [{ kind: 'discarded', by, why, correction: null }],
    summary: `${nameOf(review)} discarded.`,
  }
}

/** Takes a discard back: the source is under review again, for the reasons that it was. It gets a review of its own. */
export function takenBack(review: WithheldSource<'discarded'>, { by, why }: Decider): Made {
  return {
    source: { ...review, state: 'open' },
    // Whoever decides on it comes after: this begins its review.
    steps: [{ kind: 'reopened', by: null, why: `${by} took its discard back: ${why}`, correction: null }],
    summary: `${nameOf(review)} under review again.`,
  }
}

/**
 * Puts figures of a published letter right.
 * @throws DecisionError where the figures would not agree with one another
 */
export function correctedPublished(
  letter: AcceptedSource,
  corrections: Correction[],
  decider: Decider,
): Made {
  const { source, steps } = withCorrections(withheldFor(letter, []), corrections, decider)
  if (source.reasons.length > 0) {
    throw new DecisionError(
      `The figures would not agree. ${words(source.reasons)}`,
      'Correct these in the same command.',
    )
  }
  return {
    source: toPublish(source, 'corrected'),
    steps,
    summary: `${nameOf(source)}: ${inWords(corrections)} corrected.`,
  }
}

/**
 * Publishes again what an earlier edition showed for a council and year, where a later version took its place by
 * mistake.
 * @param letter as that edition shows it
 * @param now what the newest edition shows; null where it shows none
 * @throws DecisionError where both are one file
 */
export function restored(
  letter: AcceptedSource,
  edition: number,
  now: { letter: AcceptedSource; edition: number } | null,
  { by, why }: Decider,
): Made {
  if (now && now.letter.file.sha256 === letter.file.sha256) {
    throw new DecisionError(`Edition ${edition} shows the same file as edition ${now.edition}.`)
  }
  const source = withheldFor(letter, [])
  return {
    source: toPublish(source, 'confirmed'),
    steps: [{ kind: 'confirmed', by, why, correction: null }],
    summary: `${nameOf(source)} restored as edition ${edition} showed it.`,
  }
}

function checkedOf({ council, reportingYear }: WithheldSource): CheckedOf | null {
  return council && reportingYear ? { council, year: reportingYear } : null
}

function withCorrections(before: Undecided, corrections: Correction[], { by, why, on }: Decider) {
  const { figures, notes, problems } = correctFigures(before.figures, corrections, { by, why, on })
  const names = corrections.map(({ figure }) => figure)
  const source: Undecided = {
    ...before,
    figures,
    reasons: [...remainingReasons(before.reasons, figures, names, checkedOf(before)), ...problems],
    notes: remainingNotes([...before.notes, ...notes], before.reasons, figures),
  }
  const steps = corrections.map(({ figure, value }) => {
    const origin = figures[figure]?.origin
    const printed = origin?.kind === 'corrected' ? (origin.recognised ?? origin.printed) : null
    return { kind: 'corrected' as const, by, why, correction: { figure, printed, value } }
  })
  return { source, steps }
}

function inWords(corrections: Correction[]): string {
  return corrections.map(({ figure, value }) => `${FIGURES[figure].label} to ${value}`).join(', ')
}

function labels(names: FigureName[]): string {
  return listInWords(names.map((name) => `“${FIGURES[name].label}”`))
}

function shown({ figures }: WithheldSource, name: FigureName): string {
  const figure = figures[name]
  return figure ? `${FIGURES[name].label} (${valueInWords(figure)})` : FIGURES[name].label
}
