import type { Note } from '@/lib/domain/figure'
import type { FigureName } from '@/lib/domain/figure-names'
import { finderOf } from '@/lib/domain/place-in-file'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { isUndone, UNDONE } from '@/lib/domain/undone'
import { inCount } from '@/lib/words/numbers'
import { type Db, insertRows, present } from './client'
import { DecisionError } from './decisions'
import type { Source as SourceRow } from './generated/client'
import { type ListedOfEdition, listedOfEdition, undoListed } from './listed-undo'
import { newEdition } from './make-edition'
import { markContradictions } from './mark-contradictions'
import { newReview, releaseReviews, reopenDiscarded, reopenSources } from './open-reviews'
import { dataRowFromRow, kindFromRow, partFromRow } from './published-row'
import { openReviews } from './reviews'

/** Who undoes an edition, and why. */
export type Undoing = { by: string; why: string; note: string | null }

/**
 * Undoes the newest edition by making another, inside a transaction that holds the editions' lock. What it replaced or
 * withdrew is shown again; what it added, and what it discarded, goes under review. Corrections that it recorded of
 * sources that stayed withheld published nothing, and stay. All earlier editions stay as they are.
 * @returns the number of the new edition
 * @throws DecisionError where the edition is not the newest, or changed nothing that could be undone
 */
export async function undoNewest(db: Db, number: number, { by, why, note }: Undoing): Promise<number> {
  const { _max } = await db.edition.aggregate({ _max: { number: true } })
  if (_max.number === null || number > _max.number)
    throw new DecisionError(`There is no edition ${number} yet.`)
  if (number < _max.number) {
    throw new DecisionError(
      `Edition ${_max.number} has been published since edition ${number}. Only the newest edition can be undone.`,
    )
  }
  const added = await db.source.findMany({ where: { addedIn: number }, orderBy: { id: 'asc' } })
  const before = await db.source.findMany({ where: { replacedIn: number }, orderBy: { id: 'asc' } })
  const discarded = await db.source.findMany({
    where: { state: 'discarded', steps: { some: { kind: 'discarded', editionNumber: number } } },
    orderBy: { reviewNumber: 'asc' },
  })
  const listed = await listedOfEdition(db, number)
  if (
    added.length + before.length + discarded.length + listed.copies + listed.shownAgain + listed.withdrawn ===
    0
  )
    throw new DecisionError(`Edition ${number} shows what the one before does. There is nothing to undo.`)

  const edition = await newEdition(db, {
    summary: summaryOf(number, {
      added: added.length,
      before: before.length,
      discarded: discarded.length,
      listed,
    }),
    onlyCounts: true,
    note,
  })
  await db.source.updateMany({ where: { addedIn: number }, data: { replacedIn: edition } })
  await showAgain(db, before, edition, { by, why: `Edition ${number} was undone: ${why}` })
  await releaseReviews(db, await neededNoMore(db, before, number), {
    edition,
    why: `Edition ${number} was undone.`,
  })
  const reasons: Note[] = [{ code: UNDONE, message: `Edition ${number} was undone by ${by}: ${why}` }]
  const reopen = (await withoutEarlier(db, added)).map(({ id }) => ({ id, reasons }))
  await reopenSources(db, reopen, edition)
  await reopenDiscarded(db, discarded, { reasons, edition })
  await undoListed(db, number, edition)
  await markContradictions(db, edition)
  return edition
}

type Counts = { added: number; before: number; discarded: number; listed: ListedOfEdition }

function summaryOf(number: number, { added, before, discarded, listed }: Counts): string {
  const counts = [
    [added, 'source withdrawn', 'sources withdrawn'],
    [before, 'source shown again', 'sources shown again'],
    [discarded, 'discarded source under review again', 'discarded sources under review again'],
    [listed.withdrawn, 'listed entry withdrawn', 'listed entries withdrawn'],
    [listed.shownAgain, 'listed entry as before', 'listed entries as before'],
    [
      listed.withdrawn + listed.shownAgain === 0 ? listed.copies : 0,
      'copy of a list withdrawn',
      'copies of lists withdrawn',
    ],
  ] as const
  const words = counts.flatMap(([count, one, many]) => (count === 0 ? [] : inCount(count, { one, many })))
  return `Edition ${number} undone: ${words.join(', ')}.`
}

/** Copies sources that were published into an edition: what is published never changes. */
async function showAgain(
  db: Db,
  rows: SourceRow[],
  edition: number,
  { by, why }: Pick<Undoing, 'by' | 'why'>,
): Promise<void> {
  const copies: { from: number; to: number }[] = []
  for (const { id, ...row } of rows) {
    // A source that a person let through has a review; so has its copy, with whoever shows it again.
    const review = row.reviewNumber === null ? null : await newReview(db)
    const copy = { ...row, ...review, addedIn: edition, replacedIn: null }
    const [made] = await insertRows<{ id: number }>(db, 'Source', [copy], ['id'])
    copies.push({ from: id, to: present(made, 'copy of a source').id })
    if (review) {
      const { reviewNumber } = review
      await db.reviewStep.create({
        data: { reviewNumber, kind: 'confirmed', by, why, editionNumber: edition },
      })
    }
  }
  await copyFigures(db, copies)
}

async function copyFigures(db: Db, copies: { from: number; to: number }[]): Promise<void> {
  const copyOf = new Map(copies.map(({ from, to }) => [from, to]))
  const figures = await db.figure.findMany({ where: { sourceId: { in: [...copyOf.keys()] } } })
  const parts = await db.figurePart.findMany({ where: { figureId: { in: figures.map(({ id }) => id) } } })
  const made = await insertRows<{ id: number; sourceId: number; name: FigureName }>(
    db,
    'Figure',
    figures.map(({ id, ...figure }) => ({ ...figure, sourceId: copyOf.get(figure.sourceId) })),
    ['id', 'sourceId', 'name'],
  )
  const idOf = new Map(made.map(({ id, sourceId, name }) => [`${sourceId} ${name}`, id]))
  const figureOf = new Map(
    figures.map(({ id, sourceId, name }) => [id, idOf.get(`${copyOf.get(sourceId)} ${name}`)]),
  )
  await insertRows(
    db,
    'FigurePart',
    parts.map((part) => ({ ...part, figureId: figureOf.get(part.figureId) })),
    ['figureId'],
  )
}

/** The open reviews that begin with the undone edition or an undone one before, of sources that are shown again. */
async function neededNoMore(db: Db, shown: SourceRow[], number: number) {
  const shownAt = finderOf(shown.map(placed))
  return (await openReviews(db)).filter((review) => {
    const began = review.steps.some(({ kind, edition }) => kind === 'reopened' && edition === number)
    return (began || isUndone(review)) && shownAt(review) !== undefined
  })
}

/** Sources but for those that an edition before showed just so: they are older versions that came back for a time. */
async function withoutEarlier(db: Db, added: SourceRow[]): Promise<SourceRow[]> {
  const fresh: SourceRow[] = []
  for (const row of added) {
    const [earlier] = await db.$queryRaw<{ id: number }[]>`
      SELECT source."id" FROM "Source" AS source
      WHERE source."sha256" = ${row.sha256} AND source."addedIn" < ${row.addedIn} AND source."councilSlug" = ${row.councilSlug}
        AND source."reportingYear" = ${row.reportingYear} AND source."kind"::text = ${row.kind}
        AND source."line" IS NOT DISTINCT FROM ${row.line} AND source."firstPage" IS NOT DISTINCT FROM ${row.firstPage}
        AND source."firstLine" IS NOT DISTINCT FROM ${row.firstLine}
        AND (SELECT jsonb_agg(to_jsonb(figure) - 'id' - 'sourceId' ORDER BY figure."name") FROM "Figure" AS figure
            WHERE figure."sourceId" = source."id")
          IS NOT DISTINCT FROM
          (SELECT jsonb_agg(to_jsonb(figure) - 'id' - 'sourceId' ORDER BY figure."name") FROM "Figure" AS figure
            WHERE figure."sourceId" = ${row.id})
      LIMIT 1`
    if (!earlier) fresh.push(row)
  }
  return fresh
}

function placed(row: SourceRow) {
  const { sha256, councilSlug, reportingYear } = row
  const common = {
    file: { sha256 },
    council: councilSlug === null ? null : { slug: councilSlug },
    reportingYear: reportingYear as ReportingYear | null,
  }
  const kind = kindFromRow(row.kind)
  switch (kind) {
    case 'letter':
      return { ...common, kind, part: partFromRow(row) }
    case 'publication':
      return { ...common, kind, line: present(row.line, 'line'), rowText: row.rowText }
    case 'data-file':
      return { ...common, kind, ...dataRowFromRow(row) }
  }
}
