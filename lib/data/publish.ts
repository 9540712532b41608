import { type Source, type SourceChange, sourceKey } from '@/lib/editions/source'
import { inOrder } from '@/lib/measures/in-order'
import { dateOf } from '@/lib/years/day'
import { type Db, database } from './client'
import { changesOf } from './edition-changes'
import { rowOfFigure } from './figure-rows'

/** What publishing came to: the new edition's number, or null where nothing changed; and a change a source. */
export type Publishing = { edition: number | null; changes: Map<Source, SourceChange> }

/** Any number: held while an edition is made, so that two ingests take turns. */
const EDITION_LOCK = 20_121_114

/** Room for thousands of letters in one edition. */
const LONGEST_TRANSACTION = 10 * 60_000

/**
 * Publishes sources as one numbered edition, in one transaction: all of it or nothing. Sources that are held
 * already, with the same figures, change nothing; if none changes anything, there is no new edition.
 * @param sources at most one a council, year and kind
 * @param dryRun find out what would change, and store nothing
 */
export async function publish(sources: Source[], dryRun: boolean): Promise<Publishing> {
  return database().$transaction(
    async (db) => {
      await db.$executeRaw`SELECT pg_advisory_xact_lock(${EDITION_LOCK})`
      const changes = await changesOf(db, sources)
      const changing = sources.filter((source) => isChange(changes.get(source)))
      if (dryRun || changing.length === 0) return { edition: null, changes }
      return { edition: await makeEdition(db, changing, changes), changes }
    },
    { maxWait: LONGEST_TRANSACTION, timeout: LONGEST_TRANSACTION },
  )
}

function isChange(change: SourceChange | undefined): boolean {
  return change === 'added' || change === 'replaced'
}

async function makeEdition(db: Db, changing: Source[], changes: Map<Source, SourceChange>): Promise<number> {
  const { _max } = await db.edition.aggregate({ _max: { number: true } })
  const number = (_max.number ?? 0) + 1
  await db.edition.create({ data: { number, summary: summaryOf(changing, changes) } })

  for (const source of changing) {
    if (changes.get(source) === 'replaced') await markReplaced(db, source, number)
  }
  const files = new Map(changing.map(({ file }) => [file.sha256, file]))
  await db.sourceFile.createMany({
    data: [...files.values()].map(({ sha256, bytes, mediaType, name }) => ({
      sha256,
      bytes: Buffer.from(bytes),
      byteLength: bytes.length,
      mediaType,
      fileName: name,
    })),
    skipDuplicates: true,
  })

  const letters = changing.filter((source) => source.kind === 'letter')
  const letterRows = await db.letter.createManyAndReturn({
    select: { id: true, councilSlug: true, reportingYear: true },
    data: letters.map(({ file, council, reportingYear, letterDate, layout, hasStatistics, notes }) => ({
      sha256: file.sha256,
      councilSlug: council.slug,
      reportingYear,
      letterDate: dateOf(letterDate),
      layout,
      hasStatistics,
      notes,
      addedIn: number,
    })),
  })
  const publications = changing.filter((source) => source.kind === 'publication')
  const publicationRows = await db.publication.createManyAndReturn({
    select: { id: true, councilSlug: true, reportingYear: true },
    data: publications.map(({ file, line, council, reportingYear, url }) => ({
      sha256: file.sha256,
      line,
      councilSlug: council.slug,
      reportingYear,
      url,
      addedIn: number,
    })),
  })
  const idOf = {
    letter: new Map(letterRows.map((row) => [keyOf(row), row.id])),
    publication: new Map(publicationRows.map((row) => [keyOf(row), row.id])),
  }
  await addFigures(db, changing, idOf, number)
  return number
}

async function addFigures(
  db: Db,
  sources: Source[],
  idOf: Record<Source['kind'], Map<string, number>>,
  number: number,
): Promise<void> {
  const entries = sources.flatMap((source) => inOrder(source.figures).map((figure) => ({ source, figure })))
  const rows = await db.figure.createManyAndReturn({
    select: { id: true, councilSlug: true, reportingYear: true, measure: true, sourceKind: true },
    data: entries.map(({ source, figure }) => {
      const id = idOf[source.kind].get(sourceKey(source)) as number
      return {
        ...rowOfFigure(figure),
        councilSlug: source.council.slug,
        reportingYear: source.reportingYear,
        sourceKind: source.kind,
        letterId: source.kind === 'letter' ? id : null,
        publicationId: source.kind === 'publication' ? id : null,
        addedIn: number,
      }
    }),
  })
  const figureIds = new Map(rows.map((row) => [`${keyOf(row)} ${row.measure} ${row.sourceKind}`, row.id]))
  await db.figurePart.createMany({
    data: entries.flatMap(({ source, figure }) => {
      const figureId = figureIds.get(`${sourceKey(source)} ${figure.name} ${source.kind}`) as number
      return figure.parts.map((part, position) => ({ figureId, position, ...part }))
    }),
  })
}

async function markReplaced(db: Db, source: Source, number: number): Promise<void> {
  const where = { councilSlug: source.council.slug, reportingYear: source.reportingYear, replacedIn: null }
  const data = { replacedIn: number }
  await db.figure.updateMany({ where: { ...where, sourceKind: source.kind }, data })
  if (source.kind === 'letter') await db.letter.updateMany({ where, data })
  else await db.publication.updateMany({ where, data })
}

function summaryOf(changing: Source[], changes: Map<Source, SourceChange>): string {
  const count = (kind: Source['kind'], change: SourceChange) =>
    changing.filter((source) => source.kind === kind && changes.get(source) === change).length
  const said = [
    inCount(count('letter', 'added'), 'letter added', 'letters added'),
    inCount(count('letter', 'replaced'), 'letter replaced', 'letters replaced'),
    inCount(count('publication', 'added'), 'published council-year added', 'published council-years added'),
    inCount(
      count('publication', 'replaced'),
      'published council-year replaced',
      'published council-years replaced',
    ),
  ].filter((words) => words !== '')
  return `${said.join(', ')}.`
}

function inCount(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`
}

function keyOf(row: { councilSlug: string; reportingYear: string }): string {
  return sourceKey({ council: { slug: row.councilSlug }, reportingYear: row.reportingYear })
}
