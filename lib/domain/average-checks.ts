import type { AuthorityType } from './authority-types'
import type { Figures, Note, Place } from './figure'
import { AVERAGE_NAMES, type AverageName, FIGURES } from './figure-names'
import { KNOWN_AVERAGES, type KnownAverage, knownAverage, seenInWords } from './known-averages'
import { METHOD_BREAK } from './measures'
import type { ReportingYear } from './reporting-year'

/** The code of the note on a source that prints another type average than is known, or than most print. */
export const TYPE_AVERAGE_DIFFERS = 'type-average-differs'

/**
 * How far an average that nobody has seen may lie from those that were seen of its type. From one year to the next
 * the upheld rate moved by up to 8 points (London boroughs, 2023-24), the early remedy rate by up to 6 (districts,
 * 2023-24), the number per 100,000 by a third (counties, 2024-25). Every compliance rate seen is 99 or 100%.
 */
const ROOM: Record<AverageName, { points: number } | { share: number }> = {
  upheldRateTypeAverage: { points: 8 },
  upheldPer100kTypeAverage: { share: 0.5 },
  complianceRateTypeAverage: { points: 0 },
  earlyRemedyRateTypeAverage: { points: 6 },
}

/** What a type average must be, where it is known, or may be where it is not. */
export function averagesAreRight(figures: Figures, type: AuthorityType, year: ReportingYear): Note[] {
  return AVERAGE_NAMES.flatMap((average) => {
    const figure = figures[average]
    if (!figure) return []
    const known = knownAverage(type, year, average)
    if (known) return figure.value === known.value ? [] : [differsFromKnown(figure, known)]
    const range = plausibleAverages(type, year, average)
    if (!range || (figure.value >= range.from && figure.value <= range.to)) return []
    const message = `${FIGURES[average].label} of ${year} would be ${figure.value} (“${figure.place.quote}”). From what other years print, we would expect ${range.from} to ${range.to}. Compare it with the letter. Then correct or confirm it.`
    return [{ code: 'type-average-implausible', message, figure: average }]
  })
}

/** That a source prints another average than is known, and where that was seen. */
export function differsFromKnown(
  { value, place }: { value: number; place: Pick<Place, 'quote'> },
  known: KnownAverage,
): Note {
  const { average, year } = known
  const message = `${FIGURES[average].label} of ${year} is ${value} here (“${place.quote}”), but ${known.value} in ${seenInWords(known)}. Compare it with the letter. Then correct or confirm it.`
  return { code: TYPE_AVERAGE_DIFFERS, message, figure: average }
}

/**
 * Between which values an average can be expected, from those known of other years. The upheld rates before and since
 * the change of method are not set beside each other.
 * @returns null where none is known
 */
export function plausibleAverages(
  type: AuthorityType,
  year: ReportingYear,
  average: AverageName,
): { from: number; to: number } | null {
  const values = KNOWN_AVERAGES.filter(
    (known) =>
      known.average === average &&
      (average === 'complianceRateTypeAverage' || known.type === type) &&
      (average !== 'upheldRateTypeAverage' || known.year < METHOD_BREAK === year < METHOD_BREAK),
  ).map(({ value }) => value)
  if (values.length === 0) return null
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const room = ROOM[average]
  if ('points' in room) {
    return { from: Math.max(0, least - room.points), to: Math.min(100, most + room.points) }
  }
  return { from: oneDecimal(least * (1 - room.share)), to: oneDecimal(most * (1 + room.share)) }
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10
}
