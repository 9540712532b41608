import type { KnownNumbers } from '@/lib/domain/assemble-figures'
import { assembleFigures } from '@/lib/domain/assemble-figures'
import { TYPE_AVERAGE_DIFFERS } from '@/lib/domain/average-checks'
import { type CheckedOf, checkFigures } from '@/lib/domain/checks'
import type { Day } from '@/lib/domain/day'
import { type Figure, type Figures, inOrder, type Note, type Place } from '@/lib/domain/figure'
import { FIGURE_NAMES, FIGURES, type FigureName, RATE_NAMES } from '@/lib/domain/figure-names'
import { NOT_UPHELD } from '@/lib/letters/layouts/decisions-table'
import { nothingPrinted, type PrintedNumber } from '@/lib/letters/layouts/layout'
import { ROUTES } from '@/lib/letters/routes'
import { takeRoutes } from '@/lib/letters/work-out'

/** A figure that a person puts right. */
export type Correction = { figure: FigureName; value: number }

/** Who put figures right, why and when. */
export type Corrector = { by: string; why: string; on: Day }

/** What is quoted of a figure that the source does not print. */
export const NOTHING_PRINTED = '(nothing is printed)'

/**
 * Puts figures right. What the source prints stays beside each; figures that were worked out from one of them are
 * worked out again.
 * @returns the figures, with what a reader should know
 */
export function correctFigures(
  figures: Figures,
  corrections: Correction[],
  { by, why, on }: Corrector,
): { figures: Figures; notes: Note[]; problems: Note[] } {
  const corrected = new Set(corrections.map(({ figure }) => figure))
  const numbers: KnownNumbers = {}
  for (const name of FIGURE_NAMES) {
    const figure = figures[name]
    if (figure && !dependsOn(figure, corrected)) numbers[name] = numberOf(figure)
  }
  for (const { figure: name, value } of corrections) {
    const before = figures[name]
    const place = before?.place ?? placeOfNothing(figures)
    numbers[name] = {
      value,
      place,
      origin: { kind: 'corrected', ...readBefore(before), by, reason: why, on },
      ...(before && before.parts.length > 0 && { parts: before.parts }),
    }
  }
  const lost = ROUTES.flatMap(({ name }) => (figures[name] && !numbers[name] ? [name] : []))
  const missing = lost.map((name) => ({ name, note: { code: 'figure-missing', message: '' } }))
  const notUpheld = notUpheldIn(figures)
  return assembleFigures(
    takeRoutes({ ...nothingPrinted(), missing, ...(notUpheld && { notUpheld }) }, numbers),
  )
}

/** The tables of some years tell the decisions that were not upheld. */
function notUpheldIn({ decisions }: Figures): PrintedNumber | null {
  const part = decisions?.parts.find(({ name }) => name === NOT_UPHELD.name)
  return decisions && part ? { value: part.value, place: decisions.place } : null
}

function dependsOn({ origin }: Figure, corrected: Set<FigureName>): boolean {
  return origin.kind === 'worked-out' && origin.from.some((name) => corrected.has(name))
}

function numberOf({ value, place, origin, parts }: Figure) {
  return { value, place, origin, ...(parts.length > 0 && { parts }) }
}

/** What the source prints stays what it prints, and what was recognised what it was, however often it is put right. */
function readBefore(before: Figure | undefined): { printed: number | null; recognised?: number } {
  switch (before?.origin.kind) {
    case 'printed':
      return { printed: before.value }
    case 'recognised':
      return { printed: null, recognised: before.value }
    case 'corrected': {
      const { printed, recognised } = before.origin
      return { printed, ...(recognised !== undefined && { recognised }) }
    }
    default:
      return { printed: null }
  }
}

/** The figures once a person has seen that the pictures show some of those that were recognised. */
export function confirmFigures(
  figures: Figures,
  looked: readonly FigureName[],
  { by, on }: Pick<Corrector, 'by' | 'on'>,
): Figures {
  const confirmed = inOrder(figures).map((figure) =>
    figure.origin.kind === 'recognised' && figure.origin.confirmed === null && looked.includes(figure.name)
      ? { ...figure, origin: { kind: 'recognised' as const, confirmed: { by, on } } }
      : figure,
  )
  return Object.fromEntries(confirmed.map((figure) => [figure.name, figure]))
}

function placeOfNothing(figures: Figures): Place {
  const known = FIGURE_NAMES.flatMap((name) => figures[name]?.place ?? [])
  return { page: known[0]?.page ?? 1, line: known[0]?.line ?? 1, quote: NOTHING_PRINTED, boxes: [] }
}

/** Reasons that the figures themselves answer, and that are found anew. */
const FOUND_BY_CHECKS = new Set([
  'out-of-range',
  'more-than-base',
  'compliance-implausible',
  'rate-disagrees',
  'sum-disagrees',
  'remedied-more-than-upheld',
  'per-100k-disagrees',
  'type-average-implausible',
])

/** Reasons that go once the figure is known. */
const LACKING = new Set(['figure-missing', 'count-not-certain'])

/** What is said of a rate that was left out, because what it is a share of was not known. */
const LEFT_OUT = new Set(['rate-without-base', 'rate-of-nothing'])

/** What a reader should know of a letter that is published, too: never why one is withheld. */
const ASIDES = new Set(['early-remedy-base-misprinted', 'number-reckoned'])

/**
 * Why a source is still withheld after figures were put right.
 * @param reasons why it was withheld before
 * @param corrected the figures that were put right
 */
export function remainingReasons(
  reasons: Note[],
  figures: Figures,
  corrected: FigureName[],
  of: CheckedOf | null,
): Note[] {
  const found = checkFigures(figures, of)
  const standing = reasons.filter((reason) => {
    const { code, figure } = reason
    if (FOUND_BY_CHECKS.has(code) || ASIDES.has(code)) return false
    if (LEFT_OUT.has(code)) return isLeftOutStill(reason, figures)
    if (code === TYPE_AVERAGE_DIFFERS && found.some((one) => one.code === code && one.figure === figure)) {
      return false
    }
    if (figure === undefined) return true
    return LACKING.has(code) ? !figures[figure] : !corrected.includes(figure)
  })
  return [...standing.map(saidNow), ...found]
}

/** What a rate is a share of is given now, so no more is said than that the rate is to be given too. */
function saidNow(note: Note): Note {
  const name = LEFT_OUT.has(note.code) ? rateOf(note) : undefined
  if (name === undefined) return note
  const message = `The ${FIGURES[name].label.toLowerCase()} was left out, because we did not know what it is a share of. Give it too: ${name}=...`
  return { ...note, message, figure: name }
}

/** Whether a rate that was left out could be given now, because its base is known, and is not. */
function isLeftOutStill(note: Note, figures: Figures): boolean {
  const name = rateOf(note)
  if (name === undefined) return true
  const base = figures[FIGURES[name].base]
  return base !== undefined && base.value > 0 && !figures[name]
}

/** A rate that is left out is named in words only, as the note begins. */
function rateOf({ figure, message }: Note): (typeof RATE_NAMES)[number] | undefined {
  return RATE_NAMES.find(
    (name) => name === figure || message.startsWith(`The ${FIGURES[name].label.toLowerCase()} of `),
  )
}

/**
 * What a reader should know of a source after figures were put right.
 * @param notes what was to be known before, and what putting them right adds
 * @param reasons why it was withheld before; among them is told what is no reason
 */
export function remainingNotes(notes: Note[], reasons: Note[], figures: Figures): Note[] {
  const told = [...reasons.filter(({ code }) => ASIDES.has(code) || code === 'rate-without-base'), ...notes]
  const byMessage = new Map(told.map((note) => [note.message, note]))
  return [...byMessage.values()].filter((note) => {
    const name = note.code === 'rate-without-base' ? rateOf(note) : undefined
    return name === undefined || !figures[name]
  })
}
