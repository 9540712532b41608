import { inOrder } from '@/lib/domain/figure'
import type { FigureName } from '@/lib/domain/figure-names'
import { type Source, sourceKey } from '@/lib/domain/source'
import type { Db } from './client'
import { rowOfFigure } from './figure-rows'
import { insertRows } from './insert-rows'
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

/** Sources that are put in together: few enough that their rows do not fill the memory. */
const AT_ONCE = 100

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
  for (let from = 0; from < added.length; from += AT_ONCE) {
    await addSources(db, added.slice(from, from + AT_ONCE), number)
  }
}

async function addSources(db: Db, added: EditionContent['added'], number: number): Promise<void> {
  const letters = added.flatMap(({ source, reviewId }) => {
    if (source.kind !== 'letter') return []
    const { letterDate, layout, hasStatistics, notes } = source
    return { ...rowOfSource(source), letterDate, layout, hasStatistics, notes, reviewId, addedIn: number }
  })
  const publications = added.flatMap(({ source, reviewId }) => {
    if (source.kind !== 'publication') return []
    const { line, url } = source
    return { ...rowOfSource(source), line, url, reviewId, addedIn: number }
  })
  const key: (keyof SourceRow)[] = ['id', 'councilSlug', 'reportingYear']
  const idOf = {
    letter: idsOf(await insertRows<SourceRow>(db, 'Letter', letters, key)),
    publication: idsOf(await insertRows<SourceRow>(db, 'Publication', publications, key)),
  }
  await addFigures(
    db,
    added.map(({ source }) => ({ source, id: idOf[source.kind].get(sourceKey(source)) as number })),
    number,
  )
}

type SourceRow = { id: number; councilSlug: string; reportingYear: string }

function rowOfSource({ file, council, reportingYear }: Source) {
  return { sha256: file.sha256, councilSlug: council.slug, reportingYear }
}

function idsOf(rows: SourceRow[]): Map<string, number> {
  return new Map(rows.map((row) => [keyOf(row), row.id]))
}

async function addFigures(db: Db, entries: { source: Source; id: number }[], number: number): Promise<void> {
  const rows = entries.flatMap(({ source, id }) =>
    inOrder(source.figures).map((figure) => ({
      ...rowOfFigure(figure),
      councilSlug: source.council.slug,
      reportingYear: source.reportingYear,
      sourceKind: source.kind,
      letterId: source.kind === 'letter' ? id : null,
      publicationId: source.kind === 'publication' ? id : null,
      addedIn: number,
    })),
  )
  type FigureKey = { id: number; letterId: number | null; publicationId: number | null; measure: FigureName }
  const ids = await insertRows<FigureKey>(db, 'Figure', rows, ['id', 'letterId', 'publicationId', 'measure'])
  const idOf = new Map(ids.map((row) => [`${row.letterId} ${row.publicationId} ${row.measure}`, row.id]))
  const parts = entries.flatMap(({ source, id }) =>
    inOrder(source.figures).flatMap((figure) => {
      const key = source.kind === 'letter' ? `${id} null` : `null ${id}`
      const figureId = idOf.get(`${key} ${figure.name}`)
      return figure.parts.map(({ name, value }, position) => ({ figureId, position, name, value }))
    }),
  )
  await insertRows(db, 'FigurePart', parts, ['figureId'])
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
