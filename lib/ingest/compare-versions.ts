import { isDeepStrictEqual } from 'node:util'
import { differences } from '@/lib/domain/contradictions'
import { type Figures, inOrder } from '@/lib/domain/figure'
import type { PublishedVersion } from '@/lib/domain/plan'
import type { AcceptedSource, SourceChange } from '@/lib/domain/source'

/** A source that comes, or one that is published. */
export type Version = AcceptedSource | PublishedVersion

export function isPublished(version: Version): version is PublishedVersion {
  return 'isCurrent' in version
}

type Letter<Some> = Extract<Some, { kind: 'letter' }>

/**
 * How a source stands to another one of its council and year. It `says-the-same`, or `says-no-more`; it is `newer`,
 * and can take the other's place; it is `older`, or `says-less`; or, as a copy of the very same letter, it
 * `contradicts` the other.
 */
export type Standing = 'says-the-same' | 'says-no-more' | 'newer' | 'older' | 'says-less' | 'contradicts'

export function standingTo(source: AcceptedSource, other: Version): Standing {
  if (source.kind === 'letter' && other.kind === 'letter') return letterTo(source, other)
  const [now, before] = [valuesOf(source.figures), valuesOf(other.figures)]
  if (isSameOrigin(source, other) && isDeepStrictEqual(now, before)) return 'says-the-same'
  // A page that was cut short says nothing against a whole one.
  if (isWithin(now, before)) return 'says-no-more'
  return now.length < before.length ? 'says-less' : 'newer'
}

/** Pages of one address, and tables of one year, whatever files they came in. */
function isSameOrigin(source: AcceptedSource, other: Version): boolean {
  if (source.kind === 'publication' && other.kind === 'publication') return source.url === other.url
  return source.kind === 'data-file' && other.kind === 'data-file'
}

/** Two letters of one date are copies of one letter. */
function letterTo(source: Letter<AcceptedSource>, other: Letter<Version>): Standing {
  if (other.hasStatistics && !source.hasStatistics) return 'says-less'
  if (source.letterDate !== other.letterDate) return source.letterDate < other.letterDate ? 'older' : 'newer'
  if (differences(source.figures, other.figures).length > 0) return 'contradicts'
  const [now, before] = [inOrder(source.figures), inOrder(other.figures)]
  if (now.every(({ name }) => other.figures[name]))
    return now.length === before.length ? 'says-the-same' : 'says-no-more'
  return now.length < before.length ? 'says-less' : 'newer'
}

/**
 * What becomes of the very source that is published, when its file is read again. What a person decided holds until
 * the file changes; of a publication only what it says counts, because a row that moved within its file says the same.
 */
export function changeOfPublished(source: AcceptedSource, current: PublishedVersion): SourceChange {
  if (current.isReviewed) return 'unchanged'
  if (source.kind === 'letter' && current.kind === 'letter') {
    const same =
      current.layout === source.layout &&
      current.hasStatistics === source.hasStatistics &&
      current.letterDate === source.letterDate &&
      isDeepStrictEqual(current.part, source.part) &&
      isDeepStrictEqual(current.notes, source.notes) &&
      isDeepStrictEqual(inOrder(current.figures), inOrder(source.figures))
    return same ? 'unchanged' : 'replaced'
  }
  if (source.kind === 'data-file' && current.kind === 'data-file') {
    // What a column was taken for may have been wrong: then a figure less is right.
    const same =
      isDeepStrictEqual(current.notes, source.notes) &&
      isDeepStrictEqual(inOrder(current.figures), inOrder(source.figures))
    return same ? 'unchanged' : 'replaced'
  }
  const standing = standingTo(source, current)
  return standing === 'says-the-same' || standing === 'says-no-more' ? 'unchanged' : 'replaced'
}

type Values = ReturnType<typeof valuesOf>

function valuesOf(figures: Figures) {
  return inOrder(figures).map(({ name, value, base, typeAverage, parts }) => ({
    name,
    value,
    base,
    typeAverage,
    parts,
  }))
}

function isWithin(some: Values, all: Values): boolean {
  return some.every(({ name, value, base, typeAverage, parts }) => {
    const other = all.find((one) => one.name === name)
    return (
      other?.value === value &&
      (base === null || base === other.base) &&
      (typeAverage === null || typeAverage === other.typeAverage) &&
      (parts.length === 0 || isDeepStrictEqual(parts, other.parts))
    )
  })
}
