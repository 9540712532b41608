import { isDeepStrictEqual } from 'node:util'
import { dayOf } from '@/lib/domain/day'
import type { Figures } from '@/lib/domain/figure'
import { inOrder } from '@/lib/domain/in-order'
import {
  type LetterSource,
  type PublicationSource,
  type Source,
  type SourceChange,
  sourceKey,
} from '@/lib/domain/source'
import type { Db } from './client'
import { heldFigures } from './held-figures'

/**
 * What an edition made now would do with each source. Two letters are the same when their bytes and all that
 * was read from them are; two publications when their address and figures are, because a row that moved within
 * its file says the same.
 */
export async function changesOf(db: Db, sources: Source[]): Promise<Map<Source, SourceChange>> {
  const letters = sources.filter((source) => source.kind === 'letter')
  const publications = sources.filter((source) => source.kind === 'publication')
  const where = (some: Source[]) => ({
    councilSlug: { in: [...new Set(some.map(({ council }) => council.slug))] },
  })
  const heldLetters = await db.letter.findMany({ where: where(letters) })
  const heldPublications = await db.publication.findMany({ where: where(publications) })
  const currentLetters = new Map(
    heldLetters.filter((row) => row.replacedIn === null).map((row) => [keyOf(row), row]),
  )
  const currentPublications = new Map(
    heldPublications.filter((row) => row.replacedIn === null).map((row) => [keyOf(row), row]),
  )
  const figures = {
    letter: await figuresOf(db, letters, currentLetters),
    publication: await figuresOf(db, publications, currentPublications),
  }
  const replaced = { letter: replacedFiles(heldLetters), publication: replacedFiles(heldPublications) }
  const wasReplaced = (source: Source) =>
    replaced[source.kind].has(`${sourceKey(source)} ${source.file.sha256}`)

  function changeOfLetter(source: LetterSource): SourceChange {
    const held = currentLetters.get(sourceKey(source))
    if (!held) return 'added'
    // What a person decided holds until the file changes.
    if (held.sha256 === source.file.sha256 && held.reviewId !== null) return 'unchanged'
    if (held.sha256 !== source.file.sha256) {
      if (wasReplaced(source)) return 'superseded'
      const saysLess = held.hasStatistics && !source.hasStatistics
      return saysLess || dayOf(held.letterDate) > source.letterDate ? 'says-less' : 'replaced'
    }
    const same =
      held.layout === source.layout &&
      held.hasStatistics === source.hasStatistics &&
      isDeepStrictEqual(held.notes, source.notes) &&
      isDeepStrictEqual(inOrder(figures.letter.get(held.id) ?? {}), inOrder(source.figures))
    return same ? 'unchanged' : 'replaced'
  }

  function changeOfPublication(source: PublicationSource): SourceChange {
    const held = currentPublications.get(sourceKey(source))
    if (!held) return 'added'
    const heldValues = valuesOf(figures.publication.get(held.id) ?? {})
    const values = valuesOf(source.figures)
    const same = held.url === source.url && isDeepStrictEqual(heldValues, values)
    if (same || (held.sha256 === source.file.sha256 && held.reviewId !== null)) return 'unchanged'
    if (saysNoMore(values, heldValues)) return 'unchanged'
    if (values.length < heldValues.length) return 'says-less'
    return held.sha256 !== source.file.sha256 && wasReplaced(source) ? 'superseded' : 'replaced'
  }

  return new Map(
    sources.map((source) => [
      source,
      source.kind === 'letter' ? changeOfLetter(source) : changeOfPublication(source),
    ]),
  )
}

/** The figures of what is held for the councils and years of some sources, by the ids of what is held. */
async function figuresOf(
  db: Db,
  sources: Source[],
  current: Map<string, { id: number }>,
): Promise<Map<number, Figures>> {
  const [first] = sources
  if (!first) return new Map()
  const ids = sources.flatMap((source) => current.get(sourceKey(source))?.id ?? [])
  return heldFigures(db, first.kind, ids)
}

/** The files of versions that a newer one took the place of: taken in again, they do not come back. */
function replacedFiles(
  rows: { councilSlug: string; reportingYear: string; sha256: string; replacedIn: number | null }[],
): Set<string> {
  return new Set(rows.filter((row) => row.replacedIn !== null).map((row) => `${keyOf(row)} ${row.sha256}`))
}

function keyOf(row: { councilSlug: string; reportingYear: string }): string {
  return sourceKey({ council: { slug: row.councilSlug }, reportingYear: row.reportingYear })
}

/** Whether all that one source says another says too: a page that was cut short says nothing against a whole one. */
function saysNoMore(some: ReturnType<typeof valuesOf>, all: ReturnType<typeof valuesOf>): boolean {
  return some.every(({ name, value, base, typeAverage }) => {
    const other = all.find((one) => one.name === name)
    return (
      other?.value === value &&
      (base === null || base === other.base) &&
      (typeAverage === null || typeAverage === other.typeAverage)
    )
  })
}

function valuesOf(figures: Figures) {
  return inOrder(figures).map(({ name, value, base, typeAverage }) => ({ name, value, base, typeAverage }))
}
