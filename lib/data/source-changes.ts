import { isDeepStrictEqual } from 'node:util'
import type { Figures } from '@/lib/domain/figure'
import { inOrder } from '@/lib/domain/figure'
import { groupBy } from '@/lib/domain/group-by'
import { type PublishableSource, type SourceChange, sourceKey } from '@/lib/domain/source'
import type { Db } from './client'
import { publishedFigures } from './figures'
import { PUBLISHED_SELECT, type PublishedRow, publishedFromRow } from './published-row'

/**
 * What an edition made now would do with each source. Two letters are the same when their bytes and all that
 * was read from them are; two publications when their address and figures are, because a row that moved within
 * its file says the same.
 */
export async function changesOf<Some extends PublishableSource>(
  db: Db,
  sources: Some[],
): Promise<Map<Some, SourceChange>> {
  const rows = await db.source.findMany({
    where: {
      addedIn: { not: null },
      councilSlug: { in: [...new Set(sources.map(({ council }) => council.slug))] },
    },
    select: PUBLISHED_SELECT,
  })
  const versions = groupBy(rows.map(publishedFromRow), ({ kind, slug, year }) => `${kind} ${slug} ${year}`)
  const before = sources.map((source) => {
    const ofSource = versions.get(keyOf(source)) ?? []
    return {
      source,
      current: ofSource.find(({ replacedIn }) => replacedIn === null),
      // The file of a version that a newer one took the place of does not come back when it is read again.
      wasReplaced: ofSource.some(
        ({ replacedIn, sha256 }) => replacedIn !== null && sha256 === source.file.sha256,
      ),
    }
  })
  const figures = await publishedFigures(
    db,
    before.flatMap(({ current }) => current?.id ?? []),
  )
  return new Map(
    before.map(({ source, current, wasReplaced }) => [
      source,
      current ? changeOf(source, current, figures.get(current.id) ?? {}, wasReplaced) : 'added',
    ]),
  )
}

function keyOf(source: PublishableSource): string {
  return `${source.kind} ${sourceKey(source)}`
}

function changeOf(
  source: PublishableSource,
  current: PublishedRow,
  figures: Figures,
  wasReplaced: boolean,
): SourceChange {
  const sameFile = current.sha256 === source.file.sha256
  if (source.kind === 'letter' && current.kind === 'letter') {
    // What a person decided holds until the file changes.
    if (sameFile && current.isReviewed) return 'unchanged'
    if (!sameFile) {
      if (wasReplaced) return 'superseded'
      const saysLess = current.hasStatistics && !source.hasStatistics
      return saysLess || current.letterDate > source.letterDate ? 'says-less' : 'replaced'
    }
    const same =
      current.layout === source.layout &&
      current.hasStatistics === source.hasStatistics &&
      isDeepStrictEqual(current.notes, source.notes) &&
      isDeepStrictEqual(inOrder(figures), inOrder(source.figures))
    return same ? 'unchanged' : 'replaced'
  }
  if (source.kind === 'publication' && current.kind === 'publication') {
    const before = valuesOf(figures)
    const now = valuesOf(source.figures)
    const same = current.url === source.url && isDeepStrictEqual(before, now)
    if (same || (sameFile && current.isReviewed) || saysNoMore(now, before)) return 'unchanged'
    if (now.length < before.length) return 'says-less'
    return !sameFile && wasReplaced ? 'superseded' : 'replaced'
  }
  throw new Error(`Source ${current.id} is no ${source.kind}.`)
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
