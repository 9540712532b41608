import { type Source, sourceKey } from '@/lib/editions/source'
import { inOrder } from '@/lib/measures/in-order'
import { dateOf } from '@/lib/years/day'
import type { Db } from './client'
import { rowOfFigure } from './figure-rows'
import { storeFiles } from './store-files'

/** What a new edition holds that the one before does not, and the other way round. */
export type EditionContent = {
  /** In a sentence. */
  summary: string
  added: {
    source: Source /** Where a person let it through. */
    reviewId: number | null
    replaces: boolean
  }[]
  /** Letters and publications that this edition no longer shows, by id. */
  withdrawn: { kind: Source['kind']; id: number }[]
}

/** Rows that go into one statement. */
const AT_ONCE = 1000

/**
 * Makes the next edition, inside a transaction that holds the editions' lock.
 * @returns its number
 */
export async function makeEdition(db: Db, { summary, added, withdrawn }: EditionContent): Promise<number> {
  const number = await newEdition(db, summary)
  for (const { kind, id } of withdrawn) await withdraw(db, kind, id, number)
  await fillEdition(db, added, number)
  return number
}

/** Makes an edition that holds what the one before does. @returns its number */
export async function newEdition(db: Db, summary: string): Promise<number> {
  const { _max } = await db.edition.aggregate({ _max: { number: true } })
  const number = (_max.number ?? 0) + 1
  await db.edition.create({ data: { number, summary } })
  return number
}

/** Puts sources into an edition that is being made. */
export async function fillEdition(db: Db, added: EditionContent['added'], number: number): Promise<void> {
  for (const { source, replaces } of added) {
    if (replaces) await markReplaced(db, source, number)
  }
  await storeFiles(
    db,
    added.map(({ source }) => source.file),
  )
  for (const some of inChunks(added)) await addSources(db, some, number)
}

async function addSources(db: Db, added: EditionContent['added'], number: number): Promise<void> {
  const letters = added.flatMap(({ source, reviewId }) => {
    if (source.kind !== 'letter') return []
    const { file, council, reportingYear, letterDate, layout, hasStatistics, notes } = source
    return {
      sha256: file.sha256,
      councilSlug: council.slug,
      reportingYear,
      letterDate: dateOf(letterDate),
      layout,
      hasStatistics,
      notes,
      reviewId,
      addedIn: number,
    }
  })
  const select = { id: true, councilSlug: true, reportingYear: true } as const
  const letterRows = await db.letter.createManyAndReturn({ select, data: letters })
  const publications = added.flatMap(({ source, reviewId }) => {
    if (source.kind !== 'publication') return []
    const { file, line, council, reportingYear, url } = source
    return {
      sha256: file.sha256,
      line,
      councilSlug: council.slug,
      reportingYear,
      url,
      reviewId,
      addedIn: number,
    }
  })
  const publicationRows = await db.publication.createManyAndReturn({ select, data: publications })
  const idOf = {
    letter: new Map(letterRows.map((row) => [keyOf(row), row.id])),
    publication: new Map(publicationRows.map((row) => [keyOf(row), row.id])),
  }
  const entries = added.flatMap(({ source }) =>
    inOrder(source.figures).map((figure) => ({
      source,
      figure,
      id: idOf[source.kind].get(sourceKey(source)) as number,
    })),
  )
  for (const some of inChunks(entries)) await addFigures(db, some, number)
}

type Entry = { source: Source; figure: ReturnType<typeof inOrder>[number]; id: number }

async function addFigures(db: Db, entries: Entry[], number: number): Promise<void> {
  const rowOf = ({ source, figure, id }: Entry) => ({
    ...rowOfFigure(figure),
    councilSlug: source.council.slug,
    reportingYear: source.reportingYear,
    sourceKind: source.kind,
    letterId: source.kind === 'letter' ? id : null,
    publicationId: source.kind === 'publication' ? id : null,
    addedIn: number,
  })
  const plain = entries.filter(({ figure }) => figure.parts.length === 0)
  await db.figure.createMany({ data: plain.map(rowOf) })
  for (const entry of entries.filter(({ figure }) => figure.parts.length > 0)) {
    const parts = entry.figure.parts.map((part, position) => ({ position, ...part }))
    await db.figure.create({ data: { ...rowOf(entry), parts: { createMany: { data: parts } } } })
  }
}

async function withdraw(db: Db, kind: Source['kind'], id: number, number: number): Promise<void> {
  const data = { replacedIn: number }
  if (kind === 'letter') {
    await db.figure.updateMany({ where: { letterId: id, replacedIn: null }, data })
    await db.letter.updateMany({ where: { id, replacedIn: null }, data })
  } else {
    await db.figure.updateMany({ where: { publicationId: id, replacedIn: null }, data })
    await db.publication.updateMany({ where: { id, replacedIn: null }, data })
  }
}

async function markReplaced(db: Db, source: Source, number: number): Promise<void> {
  const where = { councilSlug: source.council.slug, reportingYear: source.reportingYear, replacedIn: null }
  const data = { replacedIn: number }
  await db.figure.updateMany({ where: { ...where, sourceKind: source.kind }, data })
  if (source.kind === 'letter') await db.letter.updateMany({ where, data })
  else await db.publication.updateMany({ where, data })
}

function keyOf(row: { councilSlug: string; reportingYear: string }): string {
  return sourceKey({ council: { slug: row.councilSlug }, reportingYear: row.reportingYear })
}

function inChunks<Item>(items: Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, i) =>
    items.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  )
}
