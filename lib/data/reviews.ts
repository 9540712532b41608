import { type Day, dateOf, dayOf } from '@/lib/domain/day'
import type { Figures, Note } from '@/lib/domain/figure'
import type { Standing } from '@/lib/domain/plan'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { Review, ReviewStep } from '@/lib/domain/review'
import type { FoundFile, Source } from '@/lib/domain/source'
import type { WithheldSource } from '@/lib/domain/withheld-source'
import { type Db, database } from './client'
import { councilFromRow } from './councils'
import { FIGURE_SELECT, figuresFromRows } from './figure-rows'
import type { Prisma, Review as ReviewRow, ReviewStep as ReviewStepRow } from './generated/client'
import { storeFiles } from './store-files'

/** Every withheld source that a person must still look at, oldest first. */
export async function openReviews(): Promise<Review[]> {
  return reviewsWhere(database(), { state: 'open' })
}

/** Everything that was ever withheld, oldest first. */
export async function allReviews(): Promise<Review[]> {
  return reviewsWhere(database(), {})
}

/** Whether anything of a council and year is withheld for a person to look at. */
export async function isUnderReview(slug: string, year: ReportingYear): Promise<boolean> {
  return (
    (await database().review.count({ where: { state: 'open', councilSlug: slug, reportingYear: year } })) > 0
  )
}

/** The withheld source of a number, or null. */
export async function reviewById(id: number): Promise<Review | null> {
  const [review] = await reviewsWhere(database(), { id })
  return review ?? null
}

/** What the reviews say that bears on an ingest of some files. */
export async function standingReviews(
  db: Db,
  sha256s: string[],
): Promise<Pick<Standing, 'openReviews' | 'decided'>> {
  // A query cannot name tens of thousands of files; persons decided on few.
  const decided = await reviewsWhere(db, { state: { in: ['confirmed', 'corrected', 'discarded'] } })
  const taken = new Set(sha256s)
  return {
    openReviews: await reviewsWhere(db, { state: 'open' }),
    decided: new Map(
      decided.flatMap((review) => (taken.has(review.file.sha256) ? [[review.file.sha256, review]] : [])),
    ),
  }
}

/** Puts sources aside for a person to look at; those that are put aside already stay as they are. */
export async function withhold(db: Db, withheld: WithheldSource[]): Promise<void> {
  const open = await db.review.findMany({
    where: { state: 'open', sha256: { in: withheld.map(({ file }) => file.sha256) } },
    select: { sha256: true },
  })
  const known = new Set(open.map(({ sha256 }) => sha256))
  // A line of a list of published figures is put right in the list.
  const fresh = withheld.filter(
    ({ kind, file }) => !known.has(file.sha256) && !(kind === 'publication' && isList(file)),
  )
  await storeFiles(
    db,
    fresh.map(({ file }) => file),
  )
  for (const source of fresh) {
    const why = source.reasons.map(({ message }) => message).join(' ')
    await db.review.create({ data: { ...rowOf(source), steps: { create: { kind: 'opened', why } } } })
  }
}

/** Takes published sources back for a person to look at, in the edition that no longer shows them. */
export async function reopenSources(
  db: Db,
  reopened: { kind: Source['kind']; id: number; reasons: Note[] }[],
  edition: number,
): Promise<void> {
  for (const { kind, id, reasons } of reopened) {
    const common = {
      sourceKind: kind,
      reasons,
      steps: {
        create: {
          kind: 'reopened' as const,
          why: reasons.map(({ message }) => message).join(' '),
          editionNumber: edition,
        },
      },
    }
    if (kind === 'letter') {
      const row = await db.letter.findUniqueOrThrow({
        where: { id },
        include: { figures: { select: FIGURE_SELECT } },
      })
      const { sha256, councilSlug, reportingYear, letterDate, layout, notes } = row
      await db.review.create({
        data: {
          ...common,
          sha256,
          councilSlug,
          reportingYear,
          letterDate,
          layout,
          notes: notes as Prisma.InputJsonValue,
          figures: figuresFromRows(row.figures) as Prisma.InputJsonValue,
        },
      })
    } else {
      const row = await db.publication.findUniqueOrThrow({
        where: { id },
        include: { figures: { select: FIGURE_SELECT } },
      })
      const { sha256, councilSlug, reportingYear, url, line } = row
      const figures = figuresFromRows(row.figures) as Prisma.InputJsonValue
      await db.review.create({
        data: { ...common, sha256, councilSlug, reportingYear, url, line, notes: [], figures },
      })
    }
  }
}

/** Closes reviews whose source an edition publishes after all. */
export async function releaseReviews(db: Db, reviews: Review[], edition: number): Promise<void> {
  for (const { id } of reviews) {
    await db.review.update({ where: { id }, data: { state: 'released' } })
    const why = 'It passes every check now.'
    await db.reviewStep.create({ data: { reviewId: id, kind: 'released', why, editionNumber: edition } })
  }
}

/** A review's row as a source makes it. */
export function rowOf(source: WithheldSource) {
  const { kind, file, council, reportingYear, letterDate, layout, url, line, figures, reasons, notes } =
    source
  return {
    sourceKind: kind,
    sha256: file.sha256,
    councilSlug: council?.slug ?? null,
    reportingYear,
    letterDate: letterDate && dateOf(letterDate),
    layout,
    url,
    line,
    figures: figures as Prisma.InputJsonValue,
    reasons,
    notes,
  }
}

async function reviewsWhere(db: Db, where: Prisma.ReviewWhereInput): Promise<Review[]> {
  const rows = await db.review.findMany({ where, orderBy: { id: 'asc' } })
  if (rows.length === 0) return []
  // One query after the other: the connection of a transaction takes one at a time.
  const files = await db.sourceFile.findMany({
    where: { sha256: { in: rows.map(({ sha256 }) => sha256) } },
    select: { sha256: true, byteLength: true, mediaType: true, fileName: true },
  })
  const councils = await db.council.findMany({
    where: { slug: { in: rows.flatMap(({ councilSlug }) => councilSlug ?? []) } },
  })
  const steps = await db.reviewStep.findMany({
    where: { reviewId: { in: rows.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => ({
    ...partsFromRow(row),
    file: fileFromRow(files.find(({ sha256 }) => sha256 === row.sha256) as StoredFile),
    council: councils.filter(({ slug }) => slug === row.councilSlug).map(councilFromRow)[0] ?? null,
    steps: steps.filter(({ reviewId }) => reviewId === row.id).map(stepFromRow),
  }))
}

function partsFromRow(row: ReviewRow): Omit<Review, 'file' | 'council' | 'steps'> {
  return {
    id: row.id,
    state: row.state,
    openedAt: row.openedAt,
    kind: row.sourceKind,
    reportingYear: row.reportingYear as ReportingYear | null,
    letterDate: row.letterDate && (dayOf(row.letterDate) as Day),
    layout: row.layout,
    url: row.url,
    line: row.line,
    figures: row.figures as Figures,
    reasons: row.reasons as Note[],
    notes: row.notes as Note[],
  }
}

function stepFromRow({
  kind,
  by,
  why,
  measure,
  printedValue,
  value,
  at,
  editionNumber,
}: ReviewStepRow): ReviewStep {
  const correction =
    measure && value
      ? { figure: measure, printed: printedValue?.toNumber() ?? null, value: value.toNumber() }
      : null
  return { kind, by, why, correction, at, edition: editionNumber }
}

type StoredFile = { sha256: string; byteLength: number; mediaType: string; fileName: string }

/** A file that is stored already. */
export function fileFromRow(row: StoredFile): FoundFile {
  const { sha256, byteLength, mediaType, fileName } = row
  return {
    path: fileName,
    name: fileName,
    sha256,
    byteLength,
    mediaType,
    async load() {
      const file = await database().sourceFile.findUniqueOrThrow({
        where: { sha256 },
        select: { bytes: true },
      })
      return file.bytes
    },
  }
}

function isList({ mediaType }: FoundFile): boolean {
  return mediaType === 'text/csv'
}
