import { isDeepStrictEqual } from 'node:util'
import { dayOf } from '@/lib/domain/day'
import type { Figures } from '@/lib/domain/figure'
import { inOrder } from '@/lib/domain/figure'
import {
  type LetterSource,
  type PublicationSource,
  type Source,
  type SourceChange,
  sourceKey,
} from '@/lib/domain/source'
import type { Db } from './client'
import { publishedFigures } from './published-figures'

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
  const lettersBefore = await db.letter.findMany({ where: where(letters) })
  const publicationsBefore = await db.publication.findMany({ where: where(publications) })
  const currentLetters = new Map(
    lettersBefore.filter((row) => row.replacedIn === null).map((row) => [keyOf(row), row]),
  )
  const currentPublications = new Map(
    publicationsBefore.filter((row) => row.replacedIn === null).map((row) => [keyOf(row), row]),
  )
  const figures = {
    letter: await figuresOf(db, letters, currentLetters),
    publication: await figuresOf(db, publications, currentPublications),
  }
  const replaced = { letter: replacedFiles(lettersBefore), publication: replacedFiles(publicationsBefore) }
  const wasReplaced = (source: Source) =>
    replaced[source.kind].has(`${sourceKey(source)} ${source.file.sha256}`)

  function changeOfLetter(source: LetterSource): SourceChange {
    const published = currentLetters.get(sourceKey(source))
    if (!published) return 'added'
    // What a person decided holds until the file changes.
    if (published.sha256 === source.file.sha256 && published.reviewId !== null) return 'unchanged'
    if (published.sha256 !== source.file.sha256) {
      if (wasReplaced(source)) return 'superseded'
      const saysLess = published.hasStatistics && !source.hasStatistics
      return saysLess || dayOf(published.letterDate) > source.letterDate ? 'says-less' : 'replaced'
    }
    const same =
      published.layout === source.layout &&
      published.hasStatistics === source.hasStatistics &&
      isDeepStrictEqual(published.notes, source.notes) &&
      isDeepStrictEqual(inOrder(figures.letter.get(published.id) ?? {}), inOrder(source.figures))
    return same ? 'unchanged' : 'replaced'
  }

  function changeOfPublication(source: PublicationSource): SourceChange {
    const published = currentPublications.get(sourceKey(source))
    if (!published) return 'added'
    const valuesBefore = valuesOf(figures.publication.get(published.id) ?? {})
    const values = valuesOf(source.figures)
    const same = published.url === source.url && isDeepStrictEqual(valuesBefore, values)
    if (same || (published.sha256 === source.file.sha256 && published.reviewId !== null)) return 'unchanged'
    if (saysNoMore(values, valuesBefore)) return 'unchanged'
    if (values.length < valuesBefore.length) return 'says-less'
    return published.sha256 !== source.file.sha256 && wasReplaced(source) ? 'superseded' : 'replaced'
  }

  return new Map(
    sources.map((source) => [
      source,
      source.kind === 'letter' ? changeOfLetter(source) : changeOfPublication(source),
    ]),
  )
}

/** The figures of what is published for the councils and years of some sources, by the ids of what is published. */
async function figuresOf(
  db: Db,
  sources: Source[],
  current: Map<string, { id: number }>,
): Promise<Map<number, Figures>> {
  const [first] = sources
  if (!first) return new Map()
  const ids = sources.flatMap((source) => current.get(sourceKey(source))?.id ?? [])
  return publishedFigures(db, first.kind, ids)
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
