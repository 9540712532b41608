import { dayOf } from '@/lib/domain/day'
import type { Figures, Note } from '@/lib/domain/figure'
import { groupBy } from '@/lib/domain/group-by'
import { finderOf } from '@/lib/domain/place-in-file'
import type { Standing } from '@/lib/domain/plan'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import {
  type DiscardedReview,
  isOpen,
  type OpenReview,
  type Review,
  type ReviewedSource,
  type ReviewStep,
  type WithheldSource,
} from '@/lib/domain/source'
import { ofVersion } from '@/lib/platform/cache'
import { type Db, database, present } from './client'
import { councilFromRow } from './councils'
import { FILE_SELECT, fileFromRow } from './files'
import type { Prisma, ReviewStep as ReviewStepRow, Source as SourceRow } from './generated/client'
import { dataRowFromRow, partFromRow, publishedFromRow } from './published-row'

/** Every source that needs a review, oldest first. */
export async function openReviews(db: Db = database()): Promise<OpenReview[]> {
  return (await reviewsWhere(db, { state: 'open' })).filter(isOpen)
}

/** Every source that ever needed one, oldest first. */
export async function allReviews(): Promise<Review[]> {
  return reviewsWhere(database(), {})
}

/** Everything of a council that needs a review, oldest first. */
export async function openReviewsOf(slug: string): Promise<OpenReview[]> {
  if (!(await councilsUnderReview()).has(slug)) return []
  return (await reviewsWhere(database(), { state: 'open', councilSlug: slug })).filter(isOpen)
}

/** The slugs of the councils of which anything needs a review. */
export function councilsUnderReview(): Promise<ReadonlySet<string>> {
  return ofVersion('councils under review', async () => {
    const rows = await database().source.findMany({
      where: { state: 'open' },
      select: { councilSlug: true },
      distinct: ['councilSlug'],
    })
    return new Set(rows.flatMap(({ councilSlug }) => councilSlug ?? []))
  })
}

/** The review of a number, or null. */
export async function reviewByNumber(number: number): Promise<Review | null> {
  const [review] = await reviewsWhere(database(), { reviewNumber: number })
  return review ?? null
}

/**
 * The discarded source of a review, if its discard can be taken back; else the state it is in, or the number of the later
 * review that it got when somebody took the discard back.
 */
export async function discardOf(
  number: number,
  db: Db = database(),
): Promise<{ review: DiscardedReview } | { state: Review['state'] } | { later: number } | null> {
  const [review] = await reviewsWhere(db, { reviewNumber: number })
  if (!review) return null
  if (!isDiscarded(review)) return { state: review.state }
  const { sha256 } = review.file
  const later = finderOf(await reviewsWhere(db, { sha256, reviewNumber: { gt: number } }))(review)
  return later ? { later: later.number } : { review }
}

function isDiscarded(review: Review): review is DiscardedReview {
  return review.state === 'discarded'
}

/** What the reviews say that bears on an ingest. */
export async function standingReviews(db: Db): Promise<Pick<Standing, 'openReviews' | 'decided'>> {
  // A query cannot name tens of thousands of files; persons decided on few.
  const decided = await reviewsWhere(db, { state: { in: ['confirmed', 'corrected', 'discarded'] } })
  return { openReviews: await openReviews(db), decided }
}

async function reviewsWhere(db: Db, where: Prisma.SourceWhereInput): Promise<Review[]> {
  const rows = await db.source.findMany({
    where: { AND: [{ reviewNumber: { not: null } }, where] },
    orderBy: { reviewNumber: 'asc' },
  })
  if (rows.length === 0) return []
  // One query after the other: the connection of a transaction takes one at a time.
  const files = await db.sourceFile.findMany({
    where: { sha256: { in: rows.map(({ sha256 }) => sha256) } },
    select: FILE_SELECT,
  })
  const councils = await db.council.findMany({
    where: { slug: { in: rows.flatMap(({ councilSlug }) => councilSlug ?? []) } },
  })
  const steps = await db.reviewStep.findMany({
    where: { reviewNumber: { in: rows.flatMap(({ reviewNumber }) => reviewNumber ?? []) } },
    orderBy: { id: 'asc' },
  })
  const fileOf = new Map(files.map((file) => [file.sha256, fileFromRow(file)]))
  const councilOf = new Map(councils.map((council) => [council.slug, councilFromRow(council)]))
  const stepsOf = groupBy(steps, ({ reviewNumber }) => reviewNumber)
  return rows.map((row) => {
    const number = present(row.reviewNumber, 'reviewNumber')
    return {
      ...reviewedFromRow(row, {
        file: present(fileOf.get(row.sha256), 'file'),
        council: councilOf.get(row.councilSlug ?? '') ?? null,
      }),
      number,
      openedAt: present(row.openedAt, 'openedAt'),
      steps: (stepsOf.get(number) ?? []).map(stepFromRow),
    }
  })
}

function reviewedFromRow(
  row: SourceRow,
  { file, council }: Pick<WithheldSource, 'file' | 'council'>,
): ReviewedSource {
  const { state } = row
  const common = {
    file,
    figures: present(row.figuresRead, 'figuresRead') as Figures,
    reasons: present(row.reasons, 'reasons') as Note[],
    notes: row.notes as Note[],
  }
  if (state === 'accepted') throw new Error(`Source ${row.id} has no review.`)
  if (state === 'confirmed' || state === 'corrected') {
    const { year, ...of } = publishedFromRow(row)
    const published = { ...common, state, council: present(council, 'council'), reportingYear: year }
    if (of.kind === 'publication') {
      return { ...published, kind: of.kind, url: of.url, line: of.line, rowText: of.rowText }
    }
    if (of.kind === 'data-file')
      return { ...published, kind: of.kind, table: of.table, sheet: of.sheet, line: of.line }
    const { kind, part, letterDate, layout, hasStatistics } = of
    return { ...published, kind, part, letterDate, layout, hasStatistics }
  }
  const reportingYear = row.reportingYear as ReportingYear | null
  const withheld = { ...common, state, council, reportingYear }
  if (row.kind === 'publication') {
    const { kind, url, rowText } = row
    return { ...withheld, kind, url, line: present(row.line, 'line'), rowText }
  }
  if (row.kind === 'data_file') return { ...withheld, kind: 'data-file', ...dataRowFromRow(row) }
  const letterDate = row.letterDate && dayOf(row.letterDate)
  return { ...withheld, kind: row.kind, part: partFromRow(row), letterDate, layout: row.layout }
}

function stepFromRow(row: ReviewStepRow): ReviewStep {
  const { kind, by, why, figureName, printedValue, value, at, editionNumber } = row
  const correction =
    figureName && value
      ? { figure: figureName, printed: printedValue?.toNumber() ?? null, value: value.toNumber() }
      : null
  return { kind, by, why, correction, at, edition: editionNumber }
}
